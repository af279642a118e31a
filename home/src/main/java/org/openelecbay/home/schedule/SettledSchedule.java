package org.openelecbay.home.schedule;

import java.util.Map;

/// The schedule of what equipment did, whoever decided it: connection, cost and shortfalls follow.
public final class SettledSchedule {

    private SettledSchedule() {}

    /// Settles what everything does. Import and export follow from the balance; what is beyond their limits
    /// is unserved load or energy that nothing takes.
    ///
    /// @throws IllegalArgumentException when the household contradicts itself or a piece of equipment is
    ///     missing
    public static Schedule of(Household household, Schedule.Method method, Map<String, EquipmentSchedule> equipment) {
        Compiled compiled = new Compiled(household, Tie.ANY);
        for (Part part : compiled.parts()) {
            if (!equipment.containsKey(part.name())) {
                throw new IllegalArgumentException(
                        "Nothing is said of " + part.name() + ". What does it do in this schedule?");
            }
        }
        int count = household.steps().count();
        double[] unserved = new double[count];
        double[] spilled = new double[count];
        for (int step = 0; step < count; step++) {
            double net = household.loadKw()[step];
            for (EquipmentSchedule each : equipment.values()) {
                net += each.drawKw()[step] - each.giveKw()[step];
            }
            unserved[step] = Math.max(0, net - household.contract().importLimitKw()[step]);
            spilled[step] = Math.max(0, -net - household.contract().exportLimitKw()[step]);
        }
        return new Reading(compiled).settled(method, equipment, unserved, spilled, new double[0], 0);
    }
}
