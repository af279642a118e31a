package org.openelecbay.core;

import java.math.BigInteger;
import java.util.Arrays;

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
        return total == 0 ? new long[weights.length] : scale(weights, total, sum);
    }

    /// Whole parts of the real shares `weight * multiplier / divisor`, summing to the floor of their sum.
    ///
    /// @param weights not negative
    /// @param multiplier not negative
    /// @param divisor more than zero
    /// @return one part a weight, each its share rounded down or up
    public static long[] scale(long[] weights, long multiplier, long divisor) {
        long[] parts = new long[weights.length];
        long[] remainders = new long[weights.length];
        long fraction = 0;
        long missing = 0;
        for (int i = 0; i < weights.length; i++) {
            divide(multiplier, weights[i], divisor, i, parts, remainders);
            long gap = divisor - remainders[i];
            if (fraction >= gap) {
                fraction -= gap;
                missing++;
            } else {
                fraction += remainders[i];
            }
        }
        handOut(missing, parts, remainders);
        return parts;
    }

    /// Gives missing units one by one to the largest remainders, ties to the earlier index.
    ///
    /// @param missing not negative, at most one a part
    /// @param parts raised in place
    /// @param remainders not negative, one a part
    public static void handOut(long missing, long[] parts, long[] remainders) {
        if (missing == 0) {
            return;
        }
        Threshold threshold = Threshold.of(remainders, missing);
        long atThreshold = threshold.places();
        for (int i = 0; i < parts.length; i++) {
            if (remainders[i] > threshold.value()) {
                parts[i]++;
            } else if (remainders[i] == threshold.value() && atThreshold > 0) {
                parts[i]++;
                atThreshold--;
            }
        }
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
