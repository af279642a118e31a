package org.openelecbay.home.chance.estimate;

import org.openelecbay.home.chance.Distribution;
import org.openelecbay.home.chance.Moments;

/// One uncertain input.
///
/// @param name how warnings call it
/// @param moments mean, spread and shape; the mean lies between the limits
/// @param lowest smallest value that can be; negative infinity where there is none
/// @param highest largest value that can be; positive infinity where there is none
public record UncertainInput(String name, Moments moments, double lowest, double highest) {

    public UncertainInput {
        if (!(lowest <= moments.mean() && moments.mean() <= highest)) {
            throw new IllegalArgumentException("The mean " + moments.mean() + " of " + name + " does not lie between "
                    + lowest + " and " + highest + ". Move the limits around it.");
        }
    }

    /// Moments and limits of a distribution.
    public static UncertainInput of(String name, Distribution distribution) {
        return new UncertainInput(name, distribution.moments(), distribution.lowest(), distribution.highest());
    }

    /// Without limits.
    public static UncertainInput unbounded(String name, Moments moments) {
        return new UncertainInput(name, moments, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}
