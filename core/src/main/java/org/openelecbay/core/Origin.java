package org.openelecbay.core;

/// Why a trade came about.
public enum Origin {
    /// Matched in the order book.
    MATCHED,
    /// Shared after delivery with the community as counterparty.
    SHARED,
    /// Sold to or bought from the community storage.
    STORAGE,
    /// Matched by energy, the largest need and surplus first.
    PRIORITY_A,
    /// Matched by distance, the nearest first.
    PRIORITY_B,
    /// Matched by price, the best limits first.
    PRIORITY_C,
    /// Agreed between two peers by messages.
    REQUESTED,
    /// Matched because it meets what the buyer asks of energy beside its price.
    WISHED
}
