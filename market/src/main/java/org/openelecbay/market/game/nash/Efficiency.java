package org.openelecbay.market.game.nash;

import java.util.OptionalDouble;

/// What an equilibrium or a fair outcome loses against the best that all could do together.
///
/// Sources: Koutsoupias and Papadimitriou 1999 (anarchy); Bertsimas, Farias and Trichakis 2011 (fairness).
public final class Efficiency {

    private Efficiency() {}

    /// The price of anarchy of costs: cost of the (worst) equilibrium over the least cost. Empty when the least cost is
    /// not above zero, where a ratio says nothing.
    public static OptionalDouble ofCost(double leastCost, double equilibriumCost) {
        return leastCost > 0 ? OptionalDouble.of(equilibriumCost / leastCost) : OptionalDouble.empty();
    }

    /// The price of anarchy of welfare: the greatest welfare over that of the (worst) equilibrium. Empty when the
    /// latter is not above zero.
    public static OptionalDouble ofWelfare(double greatestWelfare, double equilibriumWelfare) {
        return equilibriumWelfare > 0
                ? OptionalDouble.of(greatestWelfare / equilibriumWelfare)
                : OptionalDouble.empty();
    }

    /// The price of fairness: the share of the greatest welfare that a fair outcome gives up, from 0. Empty when the
    /// greatest welfare is not above zero.
    public static OptionalDouble priceOfFairness(double greatestWelfare, double fairWelfare) {
        return greatestWelfare > 0
                ? OptionalDouble.of((greatestWelfare - fairWelfare) / greatestWelfare)
                : OptionalDouble.empty();
    }
}
