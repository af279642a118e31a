package org.openelecbay.market.auction.continuous;

import java.util.function.IntToLongFunction;

/// Finds the slot of a key: open addressing with linear probing, at most half full, on one array of numbers.
///
/// An entry holds half of the key's hash and the slot; the key itself is read where the slot keeps it, which whoever
/// looks for the slot needs next anyway. Removal shifts what follows back, so that no grave is left and the table never
/// ages.
final class KeyIndex {

    static final int NONE = -1;

    private static final long EMPTY = 0;
    private static final long SLOT = 0xffff_ffffL;

    private final IntToLongFunction keyOf;
    private long[] entries;
    private int mask;
    private int size;

    /// An empty table.
    ///
    /// @param keyOf the key that a slot keeps
    KeyIndex(int expected, IntToLongFunction keyOf) {
        int capacity = Integer.highestOneBit(2 * Math.max(8, expected)) << 1;
        this.keyOf = keyOf;
        this.entries = new long[capacity];
        this.mask = capacity - 1;
    }

    int size() {
        return size;
    }

    /// The slot of a key, or [#NONE].
    int get(long key) {
        int hash = hash(key);
        int place = hash & mask;
        while (true) {
            long entry = entries[place];
            if (entry == EMPTY) {
                return NONE;
            }
            if ((int) (entry >>> 32) == hash && keyOf.applyAsLong(slot(entry)) == key) {
                return slot(entry);
            }
            place = (place + 1) & mask;
        }
    }

    /// Enters a key that is not there yet, for a slot that keeps it.
    void put(long key, int slot) {
        if (2 * (size + 1) > mask) {
            grow();
        }
        enter(((long) hash(key) << 32) | (slot + 1));
        size++;
    }

    /// Takes a key out that is there, with the slot that still keeps it.
    void remove(long key, int slot) {
        long gone = ((long) hash(key) << 32) | (slot + 1);
        int gap = hash(key) & mask;
        while (entries[gap] != gone) {
            gap = (gap + 1) & mask;
        }
        int place = (gap + 1) & mask;
        while (entries[place] != EMPTY) {
            int displacement = (place - (int) (entries[place] >>> 32)) & mask;
            if (displacement >= ((place - gap) & mask)) {
                entries[gap] = entries[place];
                gap = place;
            }
            place = (place + 1) & mask;
        }
        entries[gap] = EMPTY;
        size--;
    }

    private void enter(long entry) {
        int place = (int) (entry >>> 32) & mask;
        while (entries[place] != EMPTY) {
            place = (place + 1) & mask;
        }
        entries[place] = entry;
    }

    private void grow() {
        long[] old = entries;
        entries = new long[2 * old.length];
        mask = entries.length - 1;
        for (long entry : old) {
            if (entry != EMPTY) {
                enter(entry);
            }
        }
    }

    private static int slot(long entry) {
        return (int) (entry & SLOT) - 1;
    }

    /// Fibonacci hashing: the high bits of the product depend on all bits of the key.
    private static int hash(long key) {
        return (int) ((key * 0x9e3779b97f4a7c15L) >>> 32);
    }
}
