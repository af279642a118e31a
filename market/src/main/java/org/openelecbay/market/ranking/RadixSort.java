package org.openelecbay.market.ranking;

/// A stable radix sort of positions by their keys, eleven bits a pass, as many passes as the bits in use need.
final class RadixSort {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;
    private static final int MASK = BUCKETS - 1;

    private RadixSort() {}

    /// @param keys at least one
    static int[] ascending(long[] keys) {
        long least = keys[0];
        for (long key : keys) {
            least = Math.min(least, key);
        }
        int[] ranked = new int[keys.length];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = i;
        }
        long used = 0;
        for (long key : keys) {
            used |= key - least;
        }
        int width = Long.SIZE - Long.numberOfLeadingZeros(used);
        int[] spare = new int[keys.length];
        for (int shift = Long.numberOfTrailingZeros(used); shift < width; shift += BITS) {
            pass(keys, least, shift, ranked, spare);
            int[] sorted = spare;
            spare = ranked;
            ranked = sorted;
        }
        return ranked;
    }

    /// The difference to the least key is right as an unsigned number even where it overflows.
    private static void pass(long[] keys, long least, int shift, int[] from, int[] to) {
        int[] next = new int[BUCKETS + 1];
        for (long key : keys) {
            next[((int) ((key - least) >>> shift) & MASK) + 1]++;
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            next[bucket + 1] += next[bucket];
        }
        for (int position : from) {
            to[next[(int) ((keys[position] - least) >>> shift) & MASK]++] = position;
        }
    }
}
