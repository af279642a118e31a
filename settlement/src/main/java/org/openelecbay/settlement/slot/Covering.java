package org.openelecbay.settlement.slot;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.core.LargestRemainder;

/// How much of each deviation neighbours take or give: the longs cover the shorts before the supplier does.
///
/// Whatever the method, the smaller side is covered completely. All arrays are in tie order and in watt-hours; a long
/// deviation is positive. Source: spec G.5 for the single price; docs/reference/conduct.md for the rounds.
final class Covering {

    private Covering() {}

    /// The covered part of each deviation, of its sign and no larger; the parts sum to zero.
    static long[] of(DeviationMethod method, long[] deviations) {
        return switch (method) {
            case SUPPLIER, TWO_PRICE -> new long[deviations.length];
            case SINGLE_PRICE -> inProportion(deviations);
            case MIN_OF_TWO -> largestWithLargest(deviations);
            case PRO_RATA -> ProRataRounds.of(deviations);
        };
    }

    static long[] inProportion(long[] deviations) {
        long[] longs = side(deviations, 1);
        long[] shorts = side(deviations, -1);
        long netted = Math.min(sum(longs), sum(shorts));
        return difference(LargestRemainder.split(netted, longs), LargestRemainder.split(netted, shorts));
    }

    /// Both sides by size; the unfinished one of a pair meets the next of the other side.
    private static long[] largestWithLargest(long[] deviations) {
        List<Integer> longs = bySize(deviations, 1);
        List<Integer> shorts = bySize(deviations, -1);
        long[] rest = deviations.clone();
        long[] covered = new long[deviations.length];
        int nextLong = 0;
        int nextShort = 0;
        while (nextLong < longs.size() && nextShort < shorts.size()) {
            int giver = longs.get(nextLong);
            int taker = shorts.get(nextShort);
            long exchanged = Math.min(rest[giver], -rest[taker]);
            rest[giver] -= exchanged;
            rest[taker] += exchanged;
            covered[giver] += exchanged;
            covered[taker] -= exchanged;
            nextLong += rest[giver] == 0 ? 1 : 0;
            nextShort += rest[taker] == 0 ? 1 : 0;
        }
        return covered;
    }

    private static List<Integer> bySize(long[] deviations, int sign) {
        return IntStream.range(0, deviations.length)
                .filter(i -> Long.signum(deviations[i]) == sign)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -Math.abs(deviations[i])))
                .toList();
    }

    /// The deviations of one sign as positive amounts, zero elsewhere.
    static long[] side(long[] deviations, int sign) {
        long[] side = new long[deviations.length];
        for (int i = 0; i < side.length; i++) {
            side[i] = Math.max(0, Math.multiplyExact(sign, deviations[i]));
        }
        return side;
    }

    static long[] difference(long[] plus, long[] minus) {
        long[] difference = new long[plus.length];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = plus[i] - minus[i];
        }
        return difference;
    }

    static long sum(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }
}
