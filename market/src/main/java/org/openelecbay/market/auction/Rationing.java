package org.openelecbay.market.auction;

/// Who goes short when one side of a reduced market wants more than the other (spec A.5).
public enum Rationing {
    /// The best limits are served first, then the earlier orders. At orders of one size nobody goes short.
    BY_RANK,
    /// Everybody gives up the same energy, whatever the limits; who has no more than that drops out.
    EQUAL_BURDEN
}
