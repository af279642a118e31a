package org.openelecbay.market.coalition.slot;

import org.apache.commons.statistics.distribution.TDistribution;

/// How the half width of a mean of independent, equally distributed replicates is stated.
public enum Bound {
    /// Student's interval: right as far as the means are normal. Each replicate is itself a mean over hundreds of
    /// coalitions, and there are at least 64. Its coverage is measured in docs/reference/coalitions.md.
    STUDENT {
        @Override
        double halfWidth(double deviation, double range, long replicates, double delta) {
            return quantile(replicates, delta) * deviation / Math.sqrt((double) replicates);
        }
    },
    /// The empirical Bernstein interval of Maurer and Pontil (COLT 2009, theorem 4), both sides: right for any
    /// distribution within the range, and wide where a value is small beside it.
    BERNSTEIN {
        @Override
        double halfWidth(double deviation, double range, long replicates, double delta) {
            double logarithm = StrictMath.log(4 / delta);
            return deviation * Math.sqrt(2 * logarithm / replicates) + 7 * range * logarithm / (3 * (replicates - 1.0));
        }
    };

    private static final double DIGITS = 1e6;

    /// The half width around a mean that holds with a chance of at least `1 - delta`.
    ///
    /// @param deviation of the replicates, estimated with one degree of freedom less than there are
    /// @param range largest less smallest value that a replicate can have
    /// @param replicates two or more
    abstract double halfWidth(double deviation, double range, long replicates, double delta);

    /// Rounded up, so that the last digits of a platform decide nothing.
    private static double quantile(long replicates, double delta) {
        double quantile = TDistribution.of(replicates - 1.0).inverseSurvivalProbability(delta / 2);
        return Math.ceil(quantile * DIGITS) / DIGITS;
    }
}
