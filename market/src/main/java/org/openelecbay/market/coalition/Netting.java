package org.openelecbay.market.coalition;

/// Over what a meter is netted before the supplier prices it (spec D.1 [S-11] [S-12]).
public enum Netting {
    /// Every slot by itself.
    SLOT,
    /// All slots together, a true-up: the net energy of the period at the mean of its prices.
    PERIOD
}
