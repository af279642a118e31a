package org.openelecbay.home.forecast.combine;

/// How the weights of a combination come from the members' past errors.
public enum Weighting {
    /// All alike.
    EQUAL,
    /// In inverse proportion to the mean squared errors.
    INVERSE_ERROR,
    /// Those that would have had the least squared error.
    STACKED
}
