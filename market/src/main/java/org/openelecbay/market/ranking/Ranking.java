package org.openelecbay.market.ranking;

import java.util.function.IntToLongFunction;

/// Ranks positions by a key, smallest first, without boxing. Equal keys keep the order of their positions.
///
/// Short lists take a merge sort, long ones a radix sort, whose cost grows with the span of the keys and not with
/// their number times its logarithm. Ties that matter are broken afterwards, for the ranks that matter only.
public final class Ranking {

    private static final int LONG_LIST = 400;

    private Ranking() {}

    /// The positions of `keys` from the smallest key up; equal keys by position.
    ///
    /// @param keys any numbers; where the greatest goes first, the caller passes their bitwise complements
    public static int[] ascending(long[] keys) {
        return keys.length < LONG_LIST ? merged(keys) : RadixSort.ascending(keys);
    }

    /// Orders every run of equal keys that begins among the first `count` ranks.
    ///
    /// @param ranked positions from [#ascending], changed in place
    /// @param keys the same keys
    /// @param coarse cheap to read; must agree with `tie`
    /// @param tie decides between two positions with equal keys and equal coarse keys
    public static void breakTies(
            int[] ranked, long[] keys, int count, IntToLongFunction coarse, PositionComparator tie) {
        int from = 0;
        while (from < count) {
            int to = endOfRun(ranked, keys, from);
            if (to - from > 1) {
                TieBreak.sort(ranked, from, to, coarse, tie);
            }
            from = to;
        }
    }

    /// Orders every run of equal keys that begins among the first `count` ranks.
    public static void breakTies(int[] ranked, long[] keys, int count, PositionComparator tie) {
        breakTies(ranked, keys, count, position -> 0, tie);
    }

    /// The first rank behind `from` with another key.
    public static int endOfRun(int[] ranked, long[] keys, int from) {
        long key = keys[ranked[from]];
        int to = from + 1;
        while (to < ranked.length && keys[ranked[to]] == key) {
            to++;
        }
        return to;
    }

    private static int[] merged(long[] keys) {
        int[] ranked = new int[keys.length];
        for (int i = 0; i < ranked.length; i++) {
            ranked[i] = i;
        }
        PositionSort.sort(ranked, 0, ranked.length, (one, other) -> Long.compare(keys[one], keys[other]));
        return ranked;
    }
}
