package org.openelecbay.home.schedule;

import java.util.Locale;

/// The connection of a home in its program: import, export, unserved load, surplus that nothing takes, and
/// with a peak price the highest import so far, its rise and the room below it.
final class Connection {

    static final int IMPORT = 0;
    static final int EXPORT = 1;
    static final int UNSERVED = 2;
    static final int SPILLED = 3;

    private final Household household;
    private final Contract contract;
    private final Steps steps;
    private final double[] forcedDrawKw;
    private final double[] forcedGiveKw;
    private final boolean spills;

    Connection(Household household, double[] forcedDrawKw, double[] forcedGiveKw) {
        this.household = household;
        this.forcedDrawKw = forcedDrawKw;
        this.forcedGiveKw = forcedGiveKw;
        contract = household.contract();
        steps = household.steps();
        boolean gives = false;
        for (double kw : forcedGiveKw) {
            gives |= kw > 0;
        }
        spills = gives;
    }

    /// The limit, or where there is none what the home can never reach: a bound keeps the program finite.
    private static double bound(double limitKw, double mostKw) {
        return limitKw == Double.POSITIVE_INFINITY ? mostKw + 1 : limitKw;
    }

    boolean spills() {
        return spills;
    }

    private boolean hasPeak() {
        return contract.peakPricePerKw() > 0;
    }

    private int firstOfPeak() {
        return spills ? SPILLED + 1 : SPILLED;
    }

    int variables() {
        return firstOfPeak() + (hasPeak() ? 3 : 0);
    }

    int rows() {
        return hasPeak() ? 3 : 1;
    }

    /// Writes its variables; the powers are the most that the home may draw and give in each step.
    void write(ChainWriter into, double[] mostDrawKw, double[] mostGiveKw) {
        double hours = steps.hours();
        for (int step = 0; step < steps.count(); step++) {
            into.load(step, household.loadKw()[step]);
            into.bounds(step, IMPORT, 0, bound(contract.importLimitKw()[step], mostDrawKw[step]));
            into.gives(step, IMPORT, 1);
            into.cost(step, IMPORT, (contract.importPrice()[step] + contract.networkFee()[step]) * hours);
            into.bounds(step, EXPORT, 0, bound(contract.exportLimitKw()[step], mostGiveKw[step]));
            into.draws(step, EXPORT, 1);
            into.cost(step, EXPORT, -contract.exportPrice()[step] * hours);
            into.bounds(step, UNSERVED, 0, forcedDrawKw[step]);
            into.gives(step, UNSERVED, 1);
            into.cost(step, UNSERVED, contract.unservedPerKwh() * hours);
            if (spills) {
                into.bounds(step, SPILLED, 0, forcedGiveKw[step]);
                into.draws(step, SPILLED, 1);
                into.cost(step, SPILLED, contract.unservedPerKwh() * hours);
            }
            if (hasPeak()) {
                writePeak(into, step);
            }
        }
    }

    private void writePeak(ChainWriter into, int step) {
        int peak = firstOfPeak();
        int rise = peak + 1;
        int room = peak + 2;
        into.bounds(step, peak, 0, Double.POSITIVE_INFINITY);
        into.bounds(step, rise, 0, Double.POSITIVE_INFINITY);
        into.bounds(step, room, 0, Double.POSITIVE_INFINITY);
        into.cost(step, rise, contract.peakPricePerKw());
        into.now(step, 1, peak, 1);
        into.now(step, 1, rise, -1);
        if (step > 0) {
            into.before(step, 1, peak, -1);
        } else {
            into.equalTo(step, 1, contract.peakSoFarKw());
        }
        into.now(step, 2, IMPORT, 1);
        into.now(step, 2, room, 1);
        into.now(step, 2, peak, -1);
    }

    /// Adds a whole number so that it does not import and export in one step.
    void separate(Switches into, int step, double mostImportKw, double mostExportKw) {
        into.either(
                step,
                IMPORT,
                Math.min(mostImportKw, contract.importLimitKw()[step]),
                EXPORT,
                Math.min(mostExportKw, contract.exportLimitKw()[step]));
    }

    /// Whether selling what is bought at once would earn, so that only a whole number keeps both apart.
    boolean earnsByTurnover(int step) {
        return contract.exportPrice()[step] > contract.importPrice()[step] + contract.networkFee()[step];
    }

    void settle(double[] importKw, double[] exportKw, double[] unservedKw, double[] spilledKw, Tally tally) {
        double hours = steps.hours();
        double highest = contract.peakSoFarKw();
        for (int step = 0; step < steps.count(); step++) {
            tally.energy +=
                    (contract.importPrice()[step] * importKw[step] - contract.exportPrice()[step] * exportKw[step])
                            * hours;
            tally.networkFees += contract.networkFee()[step] * importKw[step] * hours;
            highest = Math.max(highest, importKw[step]);
        }
        tally.peak += contract.peakPricePerKw() * (highest - contract.peakSoFarKw());
        report(
                unservedKw,
                "The load misses %.3f kWh until the end of step %d: the import limit leaves no more.",
                tally);
        report(spilledKw, "%.3f kWh are given until the end of step %d that no limit has room for.", tally);
    }

    private void report(double[] kw, String sentence, Tally tally) {
        double missing = 0;
        for (int step = 0; step < steps.count(); step++) {
            missing += kw[step] * steps.hours();
            boolean ends = step == steps.count() - 1 || kw[step + 1] <= 0;
            if (ends && missing > 0) {
                tally.missing(
                        "load",
                        step,
                        missing,
                        contract.unservedPerKwh(),
                        String.format(Locale.ROOT, sentence, missing, step));
                missing = 0;
            }
        }
    }
}
