package org.openelecbay.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

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

    /// `amount` times this ratio, half-even to a whole number.
    public long of(long amount) {
        long high = Math.multiplyHigh(amount, numerator);
        long low = amount * numerator;
        boolean fits = (high == 0 && low >= 0) || (high == -1 && low < 0);
        return fits ? halfEven(low, denominator) : ofLarge(amount);
    }

    /// The price that lies this share of the way from `low` to `high`, half-even to the micro.
    public Price between(Price low, Price high) {
        long from = low.microsPerKwh();
        long to = high.microsPerKwh();
        boolean fits = isSmall(from) && isSmall(to) && isSmall(numerator) && isSmall(denominator);
        return Price.ofMicrosPerKwh(
                fits
                        ? halfEven(from * (denominator - numerator) + to * numerator, denominator)
                        : betweenLarge(BigInteger.valueOf(from), BigInteger.valueOf(to)));
    }

    /// Small enough that a product of it and the difference of two such numbers leaves room for a second one.
    private static boolean isSmall(long number) {
        return Math.abs(number) <= 1L << 30;
    }

    private long betweenLarge(BigInteger from, BigInteger to) {
        BigInteger sum = from.multiply(BigInteger.valueOf(denominator))
                .add(to.subtract(from).multiply(BigInteger.valueOf(numerator)));
        return new BigDecimal(sum)
                .divide(BigDecimal.valueOf(denominator), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }

    private long ofLarge(long amount) {
        BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator));
        BigInteger[] parts = product.divideAndRemainder(BigInteger.valueOf(denominator));
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
