package org.openelecbay.settlement.slot;

/// What becomes of money that deviations bring in.
public enum Proceeds {
    /// It is returned, in proportion to traded energy, to whoever traded and kept its promise.
    TRADERS,
    /// It is kept for the community.
    RESERVE
}
