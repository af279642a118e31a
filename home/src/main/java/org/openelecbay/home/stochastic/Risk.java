package org.openelecbay.home.stochastic;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How much the dearest days count beside the expected cost: `(1 - weight) E + weight CVaR_beta`, with
/// CVaR the mean of the dearest `1 - beta` of all days.
///
/// Source: R. T. Rockafellar and S. Uryasev, "Optimization of conditional value-at-risk", J. Risk 2
/// (2000) 21-41.
///
/// @param beta at least 0 and below 1; with 0 it is the mean of all days
/// @param weight 0 to 1
public record Risk(double beta, double weight) {

    /// The expected cost alone.
    public static final Risk NEUTRAL = new Risk(0, 0);

    public Risk {
        if (!(beta >= 0 && beta < 1 && weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("A risk of level " + beta + " with weight " + weight
                    + " is out of range. The level lies from 0 to below 1, the weight from 0 to 1.");
        }
    }

    /// The mean of the dearest `1 - beta`.
    public static double conditionalValueAtRisk(double[] costs, double[] probabilities, double beta) {
        int[] dearestFirst = IntStream.range(0, costs.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer each) -> costs[each])
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double left = (1 - beta) * Arrays.stream(probabilities).sum();
        double total = left;
        double sum = 0;
        for (int each : dearestFirst) {
            double taken = Math.min(left, probabilities[each]);
            sum += taken * costs[each];
            left -= taken;
        }
        return sum / total;
    }
}
