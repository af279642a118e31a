package org.openelecbay.grid.optimal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// An optimal power flow of one interval: choose the power of every unit so that units and grid energy
/// together cost least and the network stays inside its limits. Loads that cannot be chosen are the
/// network's.
///
/// @param units whose power is chosen; none is allowed, then it is a check with prices
/// @param prices of grid energy
/// @param limits of the network
public record OptimalProblem(List<ControllableUnit> units, EnergyPrices prices, NetworkLimits limits) {

    public OptimalProblem {
        units = List.copyOf(units);
        Set<String> names = new HashSet<>();
        for (ControllableUnit unit : units) {
            if (!names.add(unit.name())) {
                throw new IllegalArgumentException("There are two units " + unit.name() + ". Rename or drop one.");
            }
        }
    }

    /// The same problem with other units.
    public OptimalProblem withUnits(List<ControllableUnit> others) {
        return new OptimalProblem(others, prices, limits);
    }
}
