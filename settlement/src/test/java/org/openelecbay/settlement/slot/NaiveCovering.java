package org.openelecbay.settlement.slot;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The naive twin of covering: the rules as they are worded, a watt-hour or a pair at a time.
final class NaiveCovering {

    private final long[] longs;
    private final long[] shorts;

    private NaiveCovering(long[] deviations) {
        longs = IntStream.range(0, deviations.length)
                .mapToLong(i -> Math.max(0, deviations[i]))
                .toArray();
        shorts = IntStream.range(0, deviations.length)
                .mapToLong(i -> Math.max(0, -deviations[i]))
                .toArray();
    }

    /// @param deviations in tie order
    static long[] of(DeviationMethod method, long[] deviations) {
        NaiveCovering left = new NaiveCovering(deviations);
        switch (method) {
            case SUPPLIER, TWO_PRICE -> {
                return new long[deviations.length];
            }
            case SINGLE_PRICE -> left.inProportion();
            case MIN_OF_TWO -> left.largestWithLargest(deviations);
            case PRO_RATA -> left.inRounds();
        }
        return IntStream.range(0, deviations.length)
                .mapToLong(i -> deviations[i] - left.longs[i] + left.shorts[i])
                .toArray();
    }

    private void inProportion() {
        long netted = Math.min(total(longs), total(shorts));
        take(longs, hamilton(netted, longs));
        take(shorts, hamilton(netted, shorts));
    }

    /// A watt-hour at a time from the long that was largest at first to the short that was.
    private void largestWithLargest(long[] deviations) {
        while (total(longs) > 0 && total(shorts) > 0) {
            longs[largestOf(deviations, longs)]--;
            shorts[largestOf(deviations, shorts)]--;
        }
    }

    private static int largestOf(long[] deviations, long[] left) {
        int largest = -1;
        for (int i = 0; i < left.length; i++) {
            if (left[i] > 0 && (largest < 0 || Math.abs(deviations[i]) > Math.abs(deviations[largest]))) {
                largest = i;
            }
        }
        return largest;
    }

    private void inRounds() {
        while (total(longs) > 0 && total(shorts) > 0) {
            long unmet = total(shorts);
            List<long[]> offers = new ArrayList<>();
            for (long rest : longs) {
                offers.add(hamilton(Math.min(rest, unmet), shorts));
            }
            for (int taker = 0; taker < shorts.length; taker++) {
                int column = taker;
                long[] offered = offers.stream().mapToLong(row -> row[column]).toArray();
                long[] taken = hamilton(Math.min(shorts[taker], total(offered)), offered);
                take(longs, taken);
                shorts[taker] -= total(taken);
            }
        }
    }

    private static void take(long[] from, long[] parts) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= parts[i];
        }
    }

    private static long total(long[] amounts) {
        long sum = 0;
        for (long amount : amounts) {
            sum += amount;
        }
        return sum;
    }

    /// Hamilton's method with exact remainders.
    private static long[] hamilton(long total, long[] weights) {
        BigInteger sum = BigInteger.valueOf(total(weights));
        long[] parts = new long[weights.length];
        if (total == 0) {
            return parts;
        }
        BigInteger[] cut = new BigInteger[weights.length];
        long missing = total;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] share = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            parts[i] = share[0].longValueExact();
            cut[i] = share[1];
            missing -= parts[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> cut[i]).reversed())
                .limit(missing)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
