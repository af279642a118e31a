package org.openelecbay.market.game.gridled;

/// How the condition that the grid's cost is zero is read [S-18].
public enum Reading {
    /// Prosumers take no more than the threshold.
    THRESHOLD,
    /// At a peak they take nothing.
    ZERO_PURCHASE
}
