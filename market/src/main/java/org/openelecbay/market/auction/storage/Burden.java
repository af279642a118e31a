package org.openelecbay.market.auction.storage;

/// Who gives way when the units offer more than the controllers need (spec A.12).
public enum Burden {
    /// Everybody the same share of what it offers.
    PROPORTIONAL,
    /// Everybody the same energy, as far as it offers that much.
    EQUAL
}
