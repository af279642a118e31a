package org.openelecbay.home.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openelecbay.home.equipment.Equipment;

/// Holds a schedule against its household from scratch: balance, limits, states stepped through again,
/// comfort, departures, and every part of the cost. Shares nothing with the way from a household to its
/// program.
public final class ScheduleAudit {

    /// What a power, content or temperature may be off by, kW, kWh or K.
    public static final double TOLERANCE = 1e-6;

    private final Household household;
    private final Schedule schedule;
    private final List<String> findings = new ArrayList<>();

    private ScheduleAudit(Household household, Schedule schedule) {
        this.household = household;
        this.schedule = schedule;
    }

    /// What is wrong with the schedule, one sentence each; nothing when it is sound.
    public static List<String> check(Household household, Schedule schedule) {
        return new ScheduleAudit(household, schedule).run();
    }

    private List<String> run() {
        AuditedCost cost = new AuditedCost(household.steps().hours());
        EquipmentAudit audit = new EquipmentAudit(household, schedule, cost, findings);
        for (Equipment each : household.equipment()) {
            EquipmentSchedule done = schedule.equipment().get(each.name());
            if (done == null) {
                findings.add(each.name() + " is not in the schedule.");
                return findings;
            }
            audit.check(each, done);
        }
        checkConnection(cost);
        checkShortfalls();
        checkCost(cost);
        return findings;
    }

    private void checkConnection(AuditedCost cost) {
        Contract contract = household.contract();
        double highest = 0;
        for (int step = 0; step < household.steps().count(); step++) {
            double in = schedule.importKw()[step];
            double out = schedule.exportKw()[step];
            within("import", step, in, 0, contract.importLimitKw()[step]);
            within("export", step, out, 0, contract.exportLimitKw()[step]);
            if (in * out > TOLERANCE) {
                add(step, "imports %.6f kW and exports %.6f kW at once", in, out);
            }
            double gap = in - out + schedule.unservedKw()[step] - household.loadKw()[step];
            for (EquipmentSchedule each : schedule.equipment().values()) {
                gap += each.giveKw()[step] - each.drawKw()[step];
            }
            double surplusAllowed = surplusOf("load", step);
            if (gap < -TOLERANCE || gap > TOLERANCE + surplusAllowed) {
                add(step, "is out of balance by %.9f kW", gap, 0);
            }
            within("unserved load", step, schedule.unservedKw()[step], 0, Double.POSITIVE_INFINITY);
            cost.energy += contract.importPrice()[step] * in - contract.exportPrice()[step] * out;
            cost.networkFees += contract.networkFee()[step] * in;
            highest = Math.max(highest, in);
        }
        cost.peak = Math.max(0, highest - contract.peakSoFarKw()) * contract.peakPricePerKw();
    }

    /// Energy that nothing takes is named as a shortfall of the load; its power in one step is at most that
    /// energy.
    private double surplusOf(String what, int step) {
        double most = 0;
        for (Shortfall each : schedule.shortfalls()) {
            boolean names = each.what().equals(what)
                    && each.step() >= step
                    && each.sentence().contains("no limit");
            most = names ? Math.max(most, each.amount() / household.steps().hours()) : most;
        }
        return most;
    }

    private void checkShortfalls() {
        double unserved = 0;
        for (double kw : schedule.unservedKw()) {
            unserved += kw * household.steps().hours();
        }
        double named = 0;
        for (Shortfall each : schedule.shortfalls()) {
            boolean isLoad = each.what().equals("load") && !each.sentence().contains("no limit");
            named += isLoad ? each.amount() : 0;
            if (each.sentence().isBlank() || !(each.amount() > 0)) {
                findings.add("A shortfall of " + each.what() + " has no sentence or no amount.");
            }
        }
        if (Math.abs(unserved - named) > TOLERANCE * household.steps().count()) {
            findings.add("Unserved load is " + unserved + " kWh, but " + named + " kWh are named.");
        }
    }

    private void checkCost(AuditedCost cost) {
        Cost told = schedule.cost();
        double hours = household.steps().hours();
        same("energy", told.energy(), cost.energy * hours);
        same("network fees", told.networkFees(), cost.networkFees * hours);
        same("peak", told.peak(), cost.peak);
        same("wear", told.wear(), cost.wear);
        same("discomfort", told.discomfort(), cost.discomfort);
        same("fuel", told.fuel(), cost.fuel);
        same("terminal worth", told.terminalWorth(), cost.terminalWorth);
        double loadShortfall = 0;
        for (Shortfall each : schedule.shortfalls()) {
            loadShortfall += each.what().equals("load")
                    ? each.amount() * household.contract().unservedPerKwh()
                    : 0;
        }
        same("shortfall", told.shortfall(), cost.shortfall + loadShortfall);
    }

    private void same(String what, double told, double found) {
        if (!(Math.abs(told - found) <= 1e-5 * (1 + Math.abs(found)))) {
            findings.add(String.format(Locale.ROOT, "The cost of %s is %.9f, not %.9f.", what, found, told));
        }
    }

    private void within(String what, int step, double value, double lowest, double highest) {
        if (!(value >= lowest - TOLERANCE && value <= highest + TOLERANCE)) {
            add(step, "has " + what + " of %.9f, beyond %.9f", value, value < lowest ? lowest : highest);
        }
    }

    private void add(int step, String what, double one, double other) {
        findings.add("Step " + step + " " + String.format(Locale.ROOT, what, one, other) + ".");
    }
}
