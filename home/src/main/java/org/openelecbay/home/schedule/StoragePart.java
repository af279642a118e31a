package org.openelecbay.home.schedule;

import java.util.Locale;
import java.util.Map;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;

/// A battery (spec scheduling 2) with the variables charge, discharge, content above what is missing,
/// missing content and, with an exact terminal, content too much.
///
/// A content that begins below its floor is charged up with all the power that the connection surely has
/// room for; from there the floor holds. What is missing at the end is priced like unserved load.
final class StoragePart implements Part {

    private static final int CHARGE = 0;
    private static final int DISCHARGE = 1;
    private static final int CONTENT = 2;
    private static final int MISSING = 3;
    private static final int EXCESS = 4;

    private final Storage storage;
    private final Steps steps;
    private final double keeps;
    private final double missingPerKwh;
    private final double[] floorKwh;

    /// @param roomKw what the connection surely has left in each step; what is needed for the floor is
    ///     taken off
    StoragePart(Storage storage, Steps steps, double missingPerKwh, double[] roomKw) {
        this.storage = storage;
        this.steps = steps;
        this.missingPerKwh = missingPerKwh;
        keeps = Math.max(0, 1 - storage.selfDischargePerHour() * steps.hours());
        floorKwh = new double[steps.count()];
        double reached = storage.initialKwh();
        for (int step = 0; step < floorKwh.length; step++) {
            double kept = keeps * reached;
            double needed = (storage.lowestKwh() - kept) / (storage.chargeEfficiency() * steps.hours());
            double charged = Math.clamp(needed, 0, Math.min(storage.chargeKw(), roomKw[step]));
            roomKw[step] -= charged;
            reached = kept + charged * storage.chargeEfficiency() * steps.hours();
            floorKwh[step] = Math.min(storage.lowestKwh(), reached);
        }
    }

    @Override
    public String name() {
        return storage.name();
    }

    @Override
    public int variables() {
        return storage.terminal() instanceof Terminal.Exactly ? 5 : 4;
    }

    @Override
    public int rows() {
        return 1;
    }

    @Override
    public void write(ChainWriter into, Place at) {
        double hours = steps.hours();
        int last = steps.count() - 1;
        for (int step = 0; step <= last; step++) {
            int charge = at.variable() + CHARGE;
            int discharge = at.variable() + DISCHARGE;
            into.bounds(step, charge, 0, storage.chargeKw());
            into.bounds(step, discharge, 0, storage.dischargeKw());
            into.draws(step, charge, 1);
            into.gives(step, discharge, 1);
            into.cost(step, charge, storage.wearPerKwh() * hours);
            into.cost(step, discharge, storage.wearPerKwh() * hours);
            into.squareCost(step, charge, storage.wearPerKw2h() * hours);
            into.squareCost(step, discharge, storage.wearPerKw2h() * hours);
            into.now(step, at.row(), charge, -storage.chargeEfficiency() * hours);
            into.now(step, at.row(), discharge, hours / storage.dischargeEfficiency());
            into.now(step, at.row(), at.variable() + CONTENT, 1);
            if (step == 0) {
                into.equalTo(step, at.row(), keeps * storage.initialKwh());
            } else {
                into.before(step, at.row(), at.variable() + CONTENT, -keeps);
            }
            into.bounds(step, at.variable() + CONTENT, floorKwh[step], storage.highestKwh());
        }
        writeTerminal(into, at, last);
    }

    private void writeTerminal(ChainWriter into, Place at, int last) {
        double target = storage.terminalKwh();
        int content = at.variable() + CONTENT;
        if (storage.terminal() instanceof Terminal.Worth worth) {
            into.cost(last, content, -worth.perKwh());
            return;
        }
        int missing = at.variable() + MISSING;
        into.now(last, at.row(), missing, -1);
        into.bounds(last, missing, 0, Math.max(0, target - floorKwh[last]));
        into.cost(last, missing, missingPerKwh);
        into.bounds(last, content, target, storage.highestKwh());
        if (storage.terminal() instanceof Terminal.Exactly) {
            int excess = at.variable() + EXCESS;
            into.bounds(last, content, target, target);
            into.now(last, at.row(), excess, 1);
            into.bounds(last, excess, 0, storage.highestKwh() - target);
            into.cost(last, excess, missingPerKwh);
        }
    }

    @Override
    public void holdOn(ChainWriter into, Place at, int step, double perKwh) {
        into.cost(step, at.variable() + CONTENT, -perKwh);
    }

    @Override
    public void separate(Switches into, Place at, int step) {
        into.either(step, at.variable() + CHARGE, storage.chargeKw(), at.variable() + DISCHARGE, storage.dischargeKw());
    }

    @Override
    public boolean overlaps(EquipmentSchedule done, int step) {
        return Flows.overlap(done, step);
    }

    @Override
    public double mostDrawKw(int step) {
        return storage.chargeKw();
    }

    @Override
    public double mostGiveKw(int step) {
        return storage.dischargeKw();
    }

    @Override
    public EquipmentSchedule read(Point point, Place at, double[] worth) {
        double[] charge = point.series(at.variable() + CHARGE, 0, storage.chargeKw());
        double[] discharge = point.series(at.variable() + DISCHARGE, 0, storage.dischargeKw());
        Flows.net(charge, discharge, storage.chargeEfficiency(), storage.dischargeEfficiency(), worth);
        return new EquipmentSchedule(charge, discharge, contents(charge, discharge), point.worth(at.row()));
    }

    private double[] contents(double[] charge, double[] discharge) {
        double[] contents = new double[charge.length];
        double content = storage.initialKwh();
        for (int step = 0; step < contents.length; step++) {
            content = keeps * content
                    + (storage.chargeEfficiency() * charge[step] - discharge[step] / storage.dischargeEfficiency())
                            * steps.hours();
            contents[step] = content;
        }
        return contents;
    }

    @Override
    public void settle(EquipmentSchedule done, Map<String, EquipmentSchedule> all, Tally tally) {
        for (int step = 0; step < steps.count(); step++) {
            double charge = done.drawKw()[step];
            double discharge = done.giveKw()[step];
            tally.wear += (storage.wearPerKwh() * (charge + discharge)
                            + storage.wearPerKw2h() * (charge * charge + discharge * discharge))
                    * steps.hours();
        }
        reportFloor(done, tally);
        int last = steps.count() - 1;
        tally.end(
                name(),
                last,
                storage.terminal(),
                storage.terminalKwh(),
                done.state()[last],
                missingPerKwh,
                " ends at %.3f kWh instead of %.3f kWh: its power, the limits or what else is short leave no more.");
    }

    /// A floor that cannot be kept at first is named once, with the step in which it holds; it costs nothing.
    private void reportFloor(EquipmentSchedule done, Tally tally) {
        double most = 0;
        int last = -1;
        for (int step = 0; step < steps.count(); step++) {
            double missing = storage.lowestKwh() - done.state()[step];
            if (missing > Tally.NOTICED) {
                most = Math.max(most, missing);
                last = step;
            }
        }
        if (last >= 0) {
            String reason = storage.initialKwh() < storage.lowestKwh()
                    ? "%s begins at %.3f kWh, below its floor of %.3f kWh, and is charged as fast as it can until the"
                            + " end of step %d."
                    : "%s, which began at %.3f kWh, loses itself below its floor of %.3f kWh until the end of step %d:"
                            + " the connection has no room to charge it.";
            String sentence =
                    String.format(Locale.ROOT, reason, name(), storage.initialKwh(), storage.lowestKwh(), last);
            tally.missing(name(), last, most, 0, sentence);
        }
    }
}
