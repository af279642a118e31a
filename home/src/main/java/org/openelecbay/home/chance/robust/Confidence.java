package org.openelecbay.home.chance.robust;

import org.openelecbay.home.chance.Normal;

/// How many standard deviations a limit keeps away so that it is broken with no more than a given
/// probability (spec scheduling 6.4).
public enum Confidence {
    /// What is uncertain is normal: the quantile of the normal distribution.
    GAUSSIAN,
    /// Nothing but mean and deviation is known: Cantelli's inequality.
    DISTRIBUTION_FREE;

    /// Standard deviations above the mean that are passed with no more than probability `epsilon`;
    /// negative for a Gaussian and an `epsilon` above one half.
    ///
    /// @param epsilon above 0 and below 1
    public double deviations(double epsilon) {
        if (!(epsilon > 0 && epsilon < 1)) {
            throw new IllegalArgumentException("The probability " + epsilon
                    + " of breaking a limit is not between 0 and 1. Is it given in percent?");
        }
        return switch (this) {
            case GAUSSIAN -> -Normal.STANDARD.quantile(epsilon);
            case DISTRIBUTION_FREE -> Math.sqrt((1 - epsilon) / epsilon);
        };
    }

    /// The bound that a quantity passes with no more than probability `epsilon`.
    public double bound(double mean, double deviation, double epsilon) {
        if (!(deviation >= 0)) {
            throw new IllegalArgumentException(
                    "The deviation " + deviation + " is not a spread. Give 0 or more, in the unit of the mean.");
        }
        return mean + deviations(epsilon) * deviation;
    }
}
