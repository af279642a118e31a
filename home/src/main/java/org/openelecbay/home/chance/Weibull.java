package org.openelecbay.home.chance;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.WeibullDistribution;

/// The Weibull distribution of wind speeds (spec scheduling 6.2): a speed above `v` has the probability
/// `exp(-(v / c)^k)`.
///
/// @param shape `k`, above 0; 2 is usual for wind
/// @param scale `c`, above 0, in the unit of the speed
public record Weibull(double shape, double scale) implements Distribution {

    private static final double SMALLEST_SHAPE = 0.05;
    private static final double LARGEST_SHAPE = 100;

    public Weibull {
        if (!(shape >= SMALLEST_SHAPE && shape <= LARGEST_SHAPE && scale > 0 && scale < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A Weibull distribution with shape " + shape + " and scale " + scale
                    + " is out of range. The shape lies between " + SMALLEST_SHAPE + " and " + LARGEST_SHAPE
                    + ", the scale above 0.");
        }
    }

    /// The one with this mean and standard deviation: the shape solves `G(1 + 2/k) / G(1 + 1/k)^2 = 1 +
    /// (s/m)^2`.
    ///
    /// The left side falls with `k`, so halving an interval cannot fail; [#justusShape] is no more than a
    /// start value.
    ///
    /// @throws IllegalArgumentException when either is not above 0, or no shape of the range fits
    public static Weibull fitted(double mean, double deviation) {
        if (!(mean > 0 && deviation > 0 && mean + deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "Wind with mean " + mean + " and deviation " + deviation + " cannot be fitted. Both are above 0.");
        }
        double sought = Math.log1p((deviation / mean) * (deviation / mean));
        double low = SMALLEST_SHAPE;
        double high = LARGEST_SHAPE;
        if (logRatio(low) < sought || logRatio(high) > sought) {
            throw new IllegalArgumentException("A deviation of " + deviation + " beside a mean of " + mean
                    + " is out of range for a Weibull distribution. Are both in the same unit?");
        }
        for (int halving = 0; halving < 200 && Math.nextUp(low) < high; halving++) {
            double middle = low + (high - low) / 2;
            if (logRatio(middle) > sought) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Weibull(high, mean / gamma(1 + 1 / high));
    }

    /// The approximation `k = (s/m)^-1.086` (C. G. Justus et al., J. Appl. Meteorol. 17 (1978) 350-353).
    public static double justusShape(double mean, double deviation) {
        return Math.pow(deviation / mean, -1.086);
    }

    private static double logRatio(double shape) {
        return LogGamma.value(1 + 2 / shape) - 2 * LogGamma.value(1 + 1 / shape);
    }

    private static double gamma(double x) {
        return Math.exp(LogGamma.value(x));
    }

    @Override
    public Moments moments() {
        double m1 = gamma(1 + 1 / shape);
        double m2 = gamma(1 + 2 / shape);
        double m3 = gamma(1 + 3 / shape);
        double m4 = gamma(1 + 4 / shape);
        double variance = m2 - m1 * m1;
        double third = m3 - 3 * m1 * m2 + 2 * m1 * m1 * m1;
        double fourth = m4 - 4 * m1 * m3 + 6 * m1 * m1 * m2 - 3 * m1 * m1 * m1 * m1;
        return new Moments(
                scale * m1,
                scale * Math.sqrt(variance),
                third / (variance * Math.sqrt(variance)),
                fourth / (variance * variance));
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double cumulative(double value) {
        return WeibullDistribution.of(shape, scale).cumulativeProbability(value);
    }

    @Override
    public double quantile(double probability) {
        return WeibullDistribution.of(shape, scale).inverseCumulativeProbability(Probability.checked(probability));
    }
}
