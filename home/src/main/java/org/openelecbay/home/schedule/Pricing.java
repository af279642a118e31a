package org.openelecbay.home.schedule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.schedule.Schedule.Method;

/// What a given conduct of all equipment costs at the connection, by the same accounts as a plan.
///
/// Above the export limit sun and wind give less, in the order of the household; above the import limit load goes
/// unserved.
public final class Pricing {

    private Pricing() {}

    /// The schedule of a conduct that somebody else decided.
    ///
    /// @param conduct by name what each piece does; a piece without one does nothing
    /// @throws IllegalArgumentException when the household contradicts itself
    public static Schedule of(Household household, Map<String, EquipmentSchedule> conduct) {
        HouseholdCheck.require(household);
        int count = household.steps().count();
        double[] imports = new double[count];
        double[] exports = new double[count];
        double[] unserved = new double[count];
        double[] spilled = new double[count];
        Map<String, EquipmentSchedule> done = new HashMap<>(conduct);
        double[] over = new double[count];
        for (int step = 0; step < count; step++) {
            over[step] = -net(household, done, step) - household.contract().exportLimitKw()[step];
        }
        curtail(household, done, over);
        for (int step = 0; step < count; step++) {
            double net = net(household, done, step);
            unserved[step] = Math.max(0, net - household.contract().importLimitKw()[step]);
            spilled[step] = Math.max(0, -net - household.contract().exportLimitKw()[step]);
            imports[step] = Math.max(0, net - unserved[step]);
            exports[step] = Math.max(0, -net - spilled[step]);
        }
        Compiled compiled = new Compiled(household);
        Tally tally = new Tally();
        compiled.connection().settle(imports, exports, unserved, spilled, tally);
        List<Part> parts = compiled.parts();
        for (Part part : parts) {
            EquipmentSchedule its = done.get(part.name());
            if (its != null) {
                part.settle(its, done, tally);
            }
        }
        return new Schedule(
                Method.RULE, imports, exports, unserved, done, tally.cost(), new double[0], tally.shortfalls());
    }

    private static double net(Household household, Map<String, EquipmentSchedule> done, int step) {
        double net = household.loadKw()[step];
        for (EquipmentSchedule each : done.values()) {
            net += each.drawKw()[step] - each.giveKw()[step];
        }
        return net;
    }

    private static void curtail(Household household, Map<String, EquipmentSchedule> done, double[] over) {
        for (var equipment : household.equipment()) {
            EquipmentSchedule its = done.get(equipment.name());
            if (equipment instanceof Renewable && its != null) {
                double[] gives = its.giveKw().clone();
                for (int step = 0; step < gives.length; step++) {
                    double less = Math.clamp(over[step], 0, gives[step]);
                    gives[step] -= less;
                    over[step] -= less;
                }
                done.put(
                        equipment.name(), new EquipmentSchedule(its.drawKw(), gives, its.state(), its.stateValue()));
            }
        }
    }
}
