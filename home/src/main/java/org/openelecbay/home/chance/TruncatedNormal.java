package org.openelecbay.home.chance;

import java.util.random.RandomGenerator;

/// A normal distribution of which only what lies between two bounds is kept.
///
/// @param mean of the normal before it is cut; lies between the bounds
/// @param deviation standard deviation of the normal before it is cut, not negative
/// @param lowest smallest value drawn
/// @param highest largest value drawn
public record TruncatedNormal(double mean, double deviation, double lowest, double highest) {

    private static final int MOST_TRIES = 1_000;

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

    /// One draw between the bounds: drawn again until it fits; the mean, should it never fit in a thousand tries.
    public double draw(RandomGenerator random) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            double value = mean + deviation * Normal.standard(random);
            if (value >= lowest && value <= highest) {
                return value;
            }
        }
        return mean;
    }
}
