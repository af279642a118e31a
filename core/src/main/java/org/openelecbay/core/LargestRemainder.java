package org.openelecbay.core;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// Splits an integer total by integer weights so that the parts sum to the total to the last unit.
///
/// Each part is floored; the missing units go one by one to the largest fractional parts, ties to the earlier index,
/// so a caller lists the receivers in tie order. Source: Hamilton's method; spec section 0.
public final class LargestRemainder {

    private LargestRemainder() {}

    /// Parts of `total` in proportion to `weights`.
    ///
    /// @param total not negative
    /// @param weights not negative, with a positive sum unless the total is zero
    /// @return one part a weight, none negative, summing to `total`
    public static long[] split(long total, long[] weights) {
        long sum = Arrays.stream(weights).reduce(0, Math::addExact);
        requireSplittable(total, weights, sum);
        long[] parts = new long[weights.length];
        if (total == 0) {
            return parts;
        }
        long[] remainders = new long[weights.length];
        long missing = total;
        for (int i = 0; i < weights.length; i++) {
            divide(total, weights[i], sum, i, parts, remainders);
            missing -= parts[i];
        }
        giveMissing(missing, parts, remainders);
        return parts;
    }

    private static void divide(long total, long weight, long sum, int i, long[] parts, long[] remainders) {
        long high = Math.multiplyHigh(total, weight);
        long low = total * weight;
        if (high == 0 && low >= 0) {
            parts[i] = low / sum;
            remainders[i] = low % sum;
            return;
        }
        BigInteger[] exact = BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(weight))
                .divideAndRemainder(BigInteger.valueOf(sum));
        parts[i] = exact[0].longValueExact();
        remainders[i] = exact[1].longValueExact();
    }

    private static void giveMissing(long missing, long[] parts, long[] remainders) {
        if (missing == 0) {
            return;
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -remainders[i])
                        .thenComparing(Comparator.naturalOrder()))
                .limit(missing)
                .forEach(i -> parts[i]++);
    }

    private static void requireSplittable(long total, long[] weights, long sum) {
        if (total < 0) {
            throw new IllegalArgumentException("A negative total cannot be split: " + total + ".");
        }
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("A weight is negative: " + weight + ".");
            }
        }
        if (total > 0 && sum == 0) {
            throw new IllegalArgumentException("Nobody can receive " + total + ": all weights are zero.");
        }
    }
}
