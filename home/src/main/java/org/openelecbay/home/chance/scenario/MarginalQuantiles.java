package org.openelecbay.home.chance.scenario;

import java.util.function.DoubleUnaryOperator;

/// A distribution known by some of its quantiles, such as a quantile forecast: straight between them, and
/// no further out than the outermost.
///
/// @param levels probabilities between 0 and 1, rising
/// @param values the quantiles, not falling
public record MarginalQuantiles(double[] levels, double[] values) implements DoubleUnaryOperator {

    public MarginalQuantiles {
        if (levels.length == 0 || levels.length != values.length) {
            throw new IllegalArgumentException(
                    "There are " + levels.length + " levels and " + values.length + " quantiles. Give one each.");
        }
        for (int k = 0; k < levels.length; k++) {
            boolean rises = k == 0 || (levels[k] > levels[k - 1] && values[k] >= values[k - 1]);
            if (!rises || !(levels[k] >= 0 && levels[k] <= 1) || !Double.isFinite(values[k])) {
                throw new IllegalArgumentException("Quantile " + k + " is " + values[k] + " at level " + levels[k]
                        + ". Levels lie between 0 and 1 and rise, quantiles do not fall; sort crossing ones.");
            }
        }
    }

    @Override
    public double applyAsDouble(double probability) {
        if (probability <= levels[0]) {
            return values[0];
        }
        for (int k = 1; k < levels.length; k++) {
            if (probability <= levels[k]) {
                double share = (probability - levels[k - 1]) / (levels[k] - levels[k - 1]);
                return values[k - 1] + share * (values[k] - values[k - 1]);
            }
        }
        return values[values.length - 1];
    }
}
