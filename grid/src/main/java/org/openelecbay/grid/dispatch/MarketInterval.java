package org.openelecbay.grid.dispatch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.optimal.BranchFlows;
import org.openelecbay.grid.optimal.ControllableUnit;
import org.openelecbay.grid.optimal.EnergyPrices;
import org.openelecbay.grid.optimal.Interval;
import org.openelecbay.grid.optimal.NetworkLimits;
import org.openelecbay.grid.optimal.OptimalProblem;

/// What the generators of one interval meet: the network with everybody else's injections fixed, grid prices,
/// limits.
///
/// @param model network and fixed injections
/// @param prices of grid energy
/// @param limits of the network
/// @param flows power in the branches; only needed where it is limited
public record MarketInterval(
        OperatingModel model,
        EnergyPrices prices,
        NetworkLimits limits,
        @Nullable BranchFlows flows) {

    /// An interval without a network, where energy can be bought but not sold.
    public static MarketInterval importing(double demandKw, double importPerKwh) {
        return new MarketInterval(
                new CopperPlate(demandKw),
                EnergyPrices.importOnly(importPerKwh),
                new NetworkLimits(List.of(), List.of(), List.of()),
                null);
    }

    Interval with(List<ControllableUnit> units) {
        return new Interval(model, new OptimalProblem(units, prices, limits), flows);
    }
}
