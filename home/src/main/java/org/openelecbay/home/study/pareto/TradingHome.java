package org.openelecbay.home.study.pareto;

import java.util.List;
import java.util.Optional;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Storage;

/// A smart home that can trade with its neighbours.
///
/// @param loadKw that nobody moves, of each step
/// @param generationKw that it can use, trade, feed in or leave, of each step
/// @param storage if it has one
/// @param appliances each of which runs once
public record TradingHome(
        double[] loadKw, double[] generationKw, Optional<Storage> storage, List<BlockAppliance> appliances) {

    public TradingHome {
        appliances = List.copyOf(appliances);
        if (loadKw.length != generationKw.length) {
            throw new IllegalArgumentException("A home has " + loadKw.length + " loads and " + generationKw.length
                    + " generations. Give one of each for every step.");
        }
    }
}
