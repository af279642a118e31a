package org.openelecbay.core;

import java.math.BigDecimal;

/// An amount of money in whole billionths (nanos) of the one currency of a ledger; rounded once, on the bill.
///
/// Where a sign is needed, received is positive.
///
/// @param nanos billionths of the currency
public record Money(long nanos) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);
    private static final Ratio HUNDREDTH = new Ratio(1, 10_000_000);

    public static Money ofNanos(long nanos) {
        return nanos == 0 ? ZERO : new Money(nanos);
    }

    public static Money ofHundredths(long hundredths) {
        return ofNanos(Math.multiplyExact(hundredths, 10_000_000L));
    }

    public Money plus(Money other) {
        return ofNanos(Math.addExact(nanos, other.nanos));
    }

    public Money minus(Money other) {
        return ofNanos(Math.subtractExact(nanos, other.nanos));
    }

    public Money negated() {
        return ofNanos(Math.negateExact(nanos));
    }

    public Money min(Money other) {
        return nanos <= other.nanos ? this : other;
    }

    public Money max(Money other) {
        return nanos >= other.nanos ? this : other;
    }

    public boolean isZero() {
        return nanos == 0;
    }

    public boolean isPositive() {
        return nanos > 0;
    }

    public boolean isNegative() {
        return nanos < 0;
    }

    /// This amount in hundredths of the currency, half-even; the only rounding of money, done once on the bill.
    public long hundredths() {
        return HUNDREDTH.of(nanos);
    }

    /// The exact amount as a decimal of the currency, with nine decimals.
    public BigDecimal exact() {
        return BigDecimal.valueOf(nanos, 9);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(nanos, other.nanos);
    }

    @Override
    public String toString() {
        return exact().toPlainString();
    }
}
