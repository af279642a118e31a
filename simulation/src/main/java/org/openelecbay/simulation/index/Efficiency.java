package org.openelecbay.simulation.index;

import java.util.Arrays;
import java.util.Optional;

/// What a way to share is worth, and what fairness or self-interest cost (spec H.1). Undefined is empty.
public final class Efficiency {

    private Efficiency() {}

    /// Social welfare: the sum of what consumption is worth to those who consume less what generation costs those who
    /// generate, in the currency.
    public static double socialWelfare(double[] utilities, double[] costs) {
        return Arrays.stream(utilities).sum() - Arrays.stream(costs).sum();
    }

    /// The share of the greatest welfare that a fair solution gives up. Undefined when the greatest welfare is zero.
    public static Optional<Double> priceOfFairness(double optimal, double fair) {
        return optimal == 0 ? Optional.empty() : Optional.of((optimal - fair) / optimal);
    }

    /// The cost of an equilibrium of self-interested players over the least cost, 1 or more. Undefined when the least
    /// cost is zero.
    public static Optional<Double> priceOfAnarchy(double equilibriumCost, double leastCost) {
        return leastCost == 0 ? Optional.empty() : Optional.of(equilibriumCost / leastCost);
    }
}
