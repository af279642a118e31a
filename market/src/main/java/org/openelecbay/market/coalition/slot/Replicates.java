package org.openelecbay.market.coalition.slot;

import java.util.Arrays;

/// Mean and spread of independent replicates by member, and how they go with their sum, updated one by one.
///
/// Source: Welford, Technometrics 4 (1962) 419.
final class Replicates {

    /// What sums of floating point may lose.
    private static final double ROUNDING = 1e-12;

    private final double[] ranges;
    private final double[] means;
    private final double[] squares;
    private final double[] products;
    private double meanTotal;
    private double squaresTotal;
    private long count;

    /// @param ranges largest less smallest value of a replicate, by member
    Replicates(double[] ranges) {
        this.ranges = ranges;
        this.means = new double[ranges.length];
        this.squares = new double[ranges.length];
        this.products = new double[ranges.length];
    }

    /// @param total a number whose mean is known, of the same draw
    void add(double[] values, double total) {
        count++;
        double share = 1.0 / count;
        double offTotal = total - meanTotal;
        meanTotal += offTotal * share;
        double movedTotal = total - meanTotal;
        squaresTotal += offTotal * movedTotal;
        for (int member = 0; member < values.length; member++) {
            double off = values[member] - means[member];
            means[member] += off * share;
            squares[member] += off * (values[member] - means[member]);
            products[member] += off * movedTotal;
        }
    }

    double[] means() {
        return means;
    }

    /// How much each value rises with the total: the slopes of the regression; zero where the total does not vary.
    ///
    /// @param least a variance of the total below which it counts as constant
    double[] slopes(double least) {
        double[] slopes = new double[means.length];
        if (squaresTotal > least * count) {
            Arrays.setAll(slopes, member -> products[member] / squaresTotal);
        }
        return slopes;
    }

    /// The half widths that so many replicates of this spread have.
    double[] halfWidths(Bound bound, long replicates, double delta) {
        double perDeviation = bound.halfWidth(1, 0, replicates, delta);
        double perRange = bound.halfWidth(0, 1, replicates, delta);
        double[] halfWidths = new double[means.length];
        for (int member = 0; member < means.length; member++) {
            double deviation = Math.sqrt(Math.max(0, squares[member]) / (count - 1));
            halfWidths[member] = perDeviation * deviation + (perRange + ROUNDING) * ranges[member];
        }
        return halfWidths;
    }
}
