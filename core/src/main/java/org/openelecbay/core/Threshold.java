package org.openelecbay.core;

/// The least of the largest values, found digit by digit from the highest: linear in their number, whatever they are.
///
/// @param value the smallest value among the `count` largest
/// @param places how many of those are equal to it
record Threshold(long value, long places) {

    private static final int BITS = 8;
    private static final int DIGITS = 1 << BITS;

    /// @param values not negative, at least `count`
    /// @param count more than zero
    static Threshold of(long[] values, long count) {
        long used = 0;
        for (long value : values) {
            used |= value;
        }
        int shift = (Long.SIZE - 1 - Long.numberOfLeadingZeros(used | 1)) / BITS * BITS;
        long prefix = 0;
        long wanted = count;
        for (; shift >= 0; shift -= BITS) {
            long[] occurrences = occurrences(values, prefix, shift);
            int digit = DIGITS - 1;
            while (occurrences[digit] < wanted) {
                wanted -= occurrences[digit--];
            }
            prefix = prefix << BITS | digit;
        }
        return new Threshold(prefix, wanted);
    }

    /// How often each digit follows the prefix.
    private static long[] occurrences(long[] values, long prefix, int shift) {
        long[] occurrences = new long[DIGITS];
        for (long value : values) {
            long digits = value >>> shift;
            if (digits >>> BITS == prefix) {
                occurrences[(int) digits & DIGITS - 1]++;
            }
        }
        return occurrences;
    }
}
