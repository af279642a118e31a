package org.openelecbay.home.chance;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// The normal distribution.
///
/// @param mean of the values
/// @param deviation standard deviation, above 0
public record Normal(double mean, double deviation) implements Distribution {

    /// Mean 0 and standard deviation 1.
    public static final Normal STANDARD = new Normal(0, 1);

    private static final NormalDistribution BELL = NormalDistribution.of(0, 1);

    public Normal {
        if (!Double.isFinite(mean) || !(deviation > 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A normal distribution with mean " + mean + " and deviation " + deviation
                    + " cannot be. Both are finite, and the deviation is above 0.");
        }
    }

    /// One draw with mean 0 and standard deviation 1 that is the same on every machine.
    ///
    /// `RandomGenerator.nextGaussian` may change its method between releases of Java; this one is written
    /// down: two uniform draws each, no more and no fewer. Source: G. E. P. Box and M. E. Muller, "A note
    /// on the generation of random normal deviates", Ann. Math. Stat. 29 (1958) 610-611.
    public static double standard(RandomGenerator random) {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
        return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
    }

    @Override
    public Moments moments() {
        return Moments.normal(mean, deviation);
    }

    @Override
    public double lowest() {
        return Double.NEGATIVE_INFINITY;
    }

    @Override
    public double highest() {
        return Double.POSITIVE_INFINITY;
    }

    @Override
    public double cumulative(double value) {
        return BELL.cumulativeProbability((value - mean) / deviation);
    }

    /// Probability for each unit of the value.
    public double density(double value) {
        return BELL.density((value - mean) / deviation) / deviation;
    }

    @Override
    public double quantile(double probability) {
        return mean + deviation * BELL.inverseCumulativeProbability(Probability.checked(probability));
    }
}
