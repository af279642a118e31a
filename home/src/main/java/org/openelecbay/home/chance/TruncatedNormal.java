package org.openelecbay.home.chance;

import java.util.random.RandomGenerator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/// A normal distribution of which only what lies between two bounds is kept.
///
/// @param mean of the normal before it is cut; lies between the bounds
/// @param deviation standard deviation of the normal before it is cut, not negative
/// @param lowest smallest value drawn
/// @param highest largest value drawn
public record TruncatedNormal(double mean, double deviation, double lowest, double highest) implements Distribution {

    private static final int MOST_TRIES = 1_000;
    private static final double FAR = 40;
    private static final NormalDistribution BELL = NormalDistribution.of(0, 1);

    public TruncatedNormal {
        if (!(lowest <= mean && mean <= highest)) {
            throw new IllegalArgumentException("The mean " + mean + " does not lie between " + lowest + " and "
                    + highest + ". Move the bounds around the mean.");
        }
        if (!(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The deviation " + deviation + " is not a spread. Give 0 or more, in the unit of the mean.");
        }
    }

    /// A quantity that is never negative, such as a load (spec scheduling 6.2).
    public static TruncatedNormal notNegative(double mean, double deviation) {
        return new TruncatedNormal(mean, deviation, 0, Double.POSITIVE_INFINITY);
    }

    /// One draw between the bounds: drawn again until it fits; the mean, should it never fit in a
    /// thousand tries.
    @Override
    public double draw(RandomGenerator random) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            double value = mean + deviation * Normal.standard(random);
            if (value >= lowest && value <= highest) {
                return value;
            }
        }
        return mean;
    }

    /// Moments of what is kept, by Gauss-Legendre quadrature of the bell between the bounds; with
    /// deviation 0 those of one value (skewness 0, kurtosis 3).
    @Override
    public Moments moments() {
        if (isOneValue()) {
            return Moments.normal(mean, 0);
        }
        double from = Math.max(-FAR, below());
        double to = Math.min(FAR, above());
        double mass = Quadrature.integral(TruncatedNormal::bell, from, to);
        double first = Quadrature.integral(z -> z * bell(z), from, to) / mass;
        double second = central(2, first, from, to) / mass;
        double spread = Math.sqrt(second);
        return new Moments(
                Math.clamp(mean + deviation * first, lowest, highest),
                deviation * spread,
                central(3, first, from, to) / (mass * second * spread),
                central(4, first, from, to) / (mass * second * second));
    }

    @Override
    public double cumulative(double value) {
        if (value < lowest) {
            return 0;
        }
        if (value >= highest) {
            return 1;
        }
        if (isOneValue()) {
            return value >= mean ? 1 : 0;
        }
        return Math.min(1, BELL.probability(below(), (value - mean) / deviation) / BELL.probability(below(), above()));
    }

    @Override
    public double quantile(double probability) {
        Probability.checked(probability);
        if (isOneValue()) {
            return mean;
        }
        double from = BELL.cumulativeProbability(below());
        double sought = from + probability * BELL.probability(below(), above());
        return Math.clamp(mean + deviation * BELL.inverseCumulativeProbability(Math.min(1, sought)), lowest, highest);
    }

    private boolean isOneValue() {
        return deviation == 0 || lowest == highest;
    }

    private double below() {
        return (lowest - mean) / deviation;
    }

    private double above() {
        return (highest - mean) / deviation;
    }

    private static double central(int power, double centre, double from, double to) {
        return Quadrature.integral(z -> Math.pow(z - centre, power) * bell(z), from, to);
    }

    private static double bell(double z) {
        return Math.exp(-z * z / 2);
    }
}
