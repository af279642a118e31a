package org.openelecbay.home.schedule;

import java.util.List;
import java.util.Map;

/// A plan of a [Household]. Powers in kW and mean of their step, energies in kWh at the end of a step, money in the
/// currency of the prices.
///
/// @param method what kind of program was solved
/// @param importKw drawn from the grid
/// @param exportKw fed into the grid
/// @param unservedKw load that the limits leave no room for
/// @param equipment by name what each piece does
/// @param cost what the horizon costs, in parts
/// @param energyValue what one kWh more at the meter is worth in each step: the multiplier of the balance
/// @param shortfalls what cannot be served, in words and kWh; empty when all is
/// @param gap money that a cheaper plan could save at most, when the search for whole numbers stopped at its limit; 0
///     when this one is proven cheapest
public record Schedule(
        Method method,
        double[] importKw,
        double[] exportKw,
        double[] unservedKw,
        Map<String, EquipmentSchedule> equipment,
        Cost cost,
        double[] energyValue,
        List<Shortfall> shortfalls,
        double gap) {

    /// What kind of program was solved.
    public enum Method {
        LINEAR,
        QUADRATIC,
        MIXED_INTEGER,
        /// The rule that charges a surplus and discharges into a deficit, when no program could be solved in time.
        RULE
    }

    public Schedule {
        equipment = Map.copyOf(equipment);
        shortfalls = List.copyOf(shortfalls);
    }

    /// Injection into the grid in a step, kW; positive is fed in.
    public double injectionKw(int step) {
        return exportKw[step] - importKw[step];
    }
}
