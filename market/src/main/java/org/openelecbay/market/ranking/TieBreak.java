package org.openelecbay.market.ranking;

import java.util.Arrays;
import java.util.function.IntToLongFunction;

/// Orders a run of tied positions: by a coarse key, packed with the place in the run into one number and sorted as
/// such, then by a comparison where the coarse keys are equal too.
final class TieBreak {

    private TieBreak() {}

    static void sort(int[] ranked, int from, int to, IntToLongFunction coarse, PositionComparator tie) {
        long[] packed = new long[to - from];
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int i = 0; i < packed.length; i++) {
            packed[i] = coarse.applyAsLong(ranked[from + i]);
            least = Math.min(least, packed[i]);
            most = Math.max(most, packed[i]);
        }
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(packed.length);
        long span = most - least;
        if (span == 0) {
            PositionSort.sort(ranked, from, to, tie);
        } else if (span > 0 && span < Long.MAX_VALUE >> placeBits) {
            byPackedKey(ranked, from, to, packed, least, placeBits, tie);
        } else {
            PositionSort.sort(ranked, from, to, (one, other) -> {
                int byCoarse = Long.compare(coarse.applyAsLong(one), coarse.applyAsLong(other));
                return byCoarse != 0 ? byCoarse : tie.compare(one, other);
            });
        }
    }

    private static void byPackedKey(
            int[] ranked, int from, int to, long[] packed, long least, int placeBits, PositionComparator tie) {
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (packed[i] - least) << placeBits | i;
        }
        Arrays.sort(packed);
        int[] before = Arrays.copyOfRange(ranked, from, to);
        int start = from;
        for (int i = 0; i < packed.length; i++) {
            int place = (int) (packed[i] & ((1L << placeBits) - 1));
            ranked[from + i] = before[place];
            boolean endsRun = i + 1 == packed.length || packed[i + 1] >> placeBits != packed[i] >> placeBits;
            if (endsRun) {
                PositionSort.sort(ranked, start, from + i + 1, tie);
                start = from + i + 1;
            }
        }
    }
}
