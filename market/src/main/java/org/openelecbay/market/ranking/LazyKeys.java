package org.openelecbay.market.ranking;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// Keys that are dear to find, found when first asked for and then kept.
public final class LazyKeys {

    private static final long UNREAD = Long.MIN_VALUE;

    private final long[] keys;
    private final IntToLongFunction source;

    /// @param source the key of a position
    public LazyKeys(int size, IntToLongFunction source) {
        this.keys = new long[size];
        this.source = source;
        Arrays.fill(keys, UNREAD);
    }

    /// Compares two positions by their keys.
    public int compare(int one, int other) {
        return Long.compare(at(one), at(other));
    }

    private long at(int position) {
        if (keys[position] == UNREAD) {
            keys[position] = source.applyAsLong(position);
        }
        return keys[position];
    }
}
