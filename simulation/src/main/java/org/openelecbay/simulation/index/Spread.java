package org.openelecbay.simulation.index;

import java.util.Arrays;

/// Mean and standard deviation of a whole population.
final class Spread {

    private Spread() {}

    /// The mean; 0 of nothing.
    static double mean(double... values) {
        return Arrays.stream(values).average().orElse(0);
    }

    /// The root of the mean squared distance from the mean; exactly 0 when all values are equal.
    static double deviation(double... values) {
        double least = Arrays.stream(values).min().orElse(0);
        double range = Arrays.stream(values).max().orElse(0) - least;
        if (range == 0) {
            return 0;
        }
        double[] shares =
                Arrays.stream(values).map(value -> (value - least) / range).toArray();
        double mean = mean(shares);
        double squares = Arrays.stream(shares)
                .map(share -> (share - mean) * (share - mean))
                .sum();
        return range * Math.sqrt(squares / values.length);
    }
}
