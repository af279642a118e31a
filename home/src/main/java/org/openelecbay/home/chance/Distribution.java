package org.openelecbay.home.chance;

import java.util.random.RandomGenerator;

/// How likely the values of an uncertain quantity are.
public interface Distribution {

    /// Mean, spread and shape.
    Moments moments();

    /// Smallest possible value; negative infinity where there is none.
    double lowest();

    /// Largest possible value; positive infinity where there is none.
    double highest();

    /// The probability of this value or less, 0 to 1.
    double cumulative(double value);

    /// The value that is not passed with this probability.
    ///
    /// @param probability 0 to 1
    /// @throws IllegalArgumentException when it is not
    double quantile(double probability);

    /// One draw, by the inverse of the distribution: one uniform number each, no more and no fewer.
    default double draw(RandomGenerator random) {
        return quantile(random.nextDouble(0x1p-53, 1));
    }
}
