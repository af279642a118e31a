package org.openelecbay.market.auction.continuous;

import java.util.Arrays;

/// Finds the slot of an id: open addressing with linear probing on two plain arrays, at most half full.
///
/// Removal shifts what follows back, so that no grave is left and the table never ages.
final class LongIndex {

    static final int NONE = -1;

    private long[] keys;
    private int[] values;
    private int mask;
    private int size;

    LongIndex(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected)) << 2;
        this.keys = new long[capacity];
        this.values = empty(capacity);
        this.mask = capacity - 1;
    }

    int size() {
        return size;
    }

    /// The value of a key, or [#NONE].
    int get(long key) {
        int place = home(key);
        while (values[place] != NONE && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return values[place];
    }

    /// Enters a key that is not there yet.
    void put(long key, int value) {
        if (2 * (size + 1) > mask) {
            grow();
        }
        int place = home(key);
        while (values[place] != NONE) {
            place = (place + 1) & mask;
        }
        keys[place] = key;
        values[place] = value;
        size++;
    }

    /// Takes a key out that is there.
    void remove(long key) {
        int gap = home(key);
        while (keys[gap] != key || values[gap] == NONE) {
            gap = (gap + 1) & mask;
        }
        int place = gap;
        while (true) {
            place = (place + 1) & mask;
            if (values[place] == NONE) {
                break;
            }
            int displacement = (place - home(keys[place])) & mask;
            if (displacement >= ((place - gap) & mask)) {
                keys[gap] = keys[place];
                values[gap] = values[place];
                gap = place;
            }
        }
        values[gap] = NONE;
        size--;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = empty(keys.length);
        mask = keys.length - 1;
        size = 0;
        for (int place = 0; place < oldKeys.length; place++) {
            if (oldValues[place] != NONE) {
                put(oldKeys[place], oldValues[place]);
            }
        }
    }

    /// Fibonacci hashing: the high bits of the product depend on all bits of the key.
    private int home(long key) {
        long product = key * 0x9e3779b97f4a7c15L;
        return (int) (product >>> 32) & mask;
    }

    private static int[] empty(int capacity) {
        int[] values = new int[capacity];
        Arrays.fill(values, NONE);
        return values;
    }
}
