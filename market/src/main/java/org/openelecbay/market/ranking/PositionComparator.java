package org.openelecbay.market.ranking;

/// Compares what stands at two positions of the caller's arrays.
@FunctionalInterface
public interface PositionComparator {

    /// Negative when the first position goes first, positive when the second does, zero when both are equal.
    int compare(int one, int other);
}
