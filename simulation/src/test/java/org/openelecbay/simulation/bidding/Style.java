package org.openelecbay.simulation.bidding;

/// How a home names its prices.
public enum Style {
    /// Its limits.
    TRUTHFUL,
    /// Zero intelligence with constraint.
    ZI_C,
    /// Zero intelligence plus.
    ZIP,
    /// A margin an hour and side, learned by modified Roth-Erev.
    LEARNING
}
