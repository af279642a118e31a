package org.openelecbay.core;

import java.math.BigInteger;

/// An exact share `numerator / denominator` and the one rounding, half-even, by which it turns integers into integers.
///
/// @param numerator any integer
/// @param denominator a positive integer
public record Ratio(long numerator, long denominator) {

    private static final Ratio HALF = new Ratio(1, 2);

    public Ratio {
        if (denominator <= 0) {
            throw new IllegalArgumentException("A ratio needs a positive denominator, not " + denominator + ".");
        }
    }

    public static Ratio half() {
        return HALF;
    }

    /// The nearest floating-point number.
    public double value() {
        return (double) numerator / denominator;
    }

    /// `amount` times this ratio, half-even to a whole number.
    public long of(long amount) {
        long high = Math.multiplyHigh(amount, numerator);
        long low = amount * numerator;
        boolean fits = (high == 0 && low >= 0) || (high == -1 && low < 0);
        return fits ? halfEven(low, denominator) : ofLarge(amount);
    }

    /// The price that lies this share of the way from `low` to `high`, half-even to the micro.
    public Price between(Price low, Price high) {
        long lower = low.microsPerKwh();
        long higher = high.microsPerKwh();
        boolean small = Math.max(width(lower), width(higher)) + width(denominator) + width(numerator) < Long.SIZE - 2;
        return Price.ofMicrosPerKwh(
                small
                        ? halfEven(lower * (denominator - numerator) + higher * numerator, denominator)
                        : halfEven(product(lower, denominator - numerator).add(product(higher, numerator))));
    }

    /// The bits of a number without its sign.
    private static int width(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number ^ (number >> (Long.SIZE - 1)));
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }

    private long ofLarge(long amount) {
        return halfEven(product(amount, numerator));
    }

    private long halfEven(BigInteger dividend) {
        BigInteger[] parts = dividend.divideAndRemainder(BigInteger.valueOf(denominator));
        long floor = parts[0].longValueExact() - (parts[1].signum() < 0 ? 1 : 0);
        long rest = Math.floorMod(parts[1].longValueExact(), denominator);
        return roundUp(floor, rest, denominator) ? floor + 1 : floor;
    }

    private static long halfEven(long dividend, long divisor) {
        long floor = Math.floorDiv(dividend, divisor);
        long rest = Math.floorMod(dividend, divisor);
        return roundUp(floor, rest, divisor) ? floor + 1 : floor;
    }

    private static boolean roundUp(long floor, long rest, long divisor) {
        long other = divisor - rest;
        return rest > other || (rest == other && (floor & 1) == 1);
    }
}
