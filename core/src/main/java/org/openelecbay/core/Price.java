package org.openelecbay.core;

import java.math.BigDecimal;

/// A price per kilowatt-hour in whole millionths of the currency.
///
/// One micro per kWh is exactly one nano per Wh, so a price times an energy is exact money. Prices may be negative.
///
/// @param microsPerKwh millionths of the currency per kilowatt-hour
public record Price(long microsPerKwh) implements Comparable<Price> {

    public static final Price ZERO = new Price(0);

    private static final double MICROS = 1e6;

    public static Price ofMicrosPerKwh(long microsPerKwh) {
        return new Price(microsPerKwh);
    }

    /// The price written as a decimal of the currency per kWh, as in `0.145`.
    ///
    /// @throws ArithmeticException when more than six decimals would be needed
    public static Price perKwh(String decimal) {
        return new Price(new BigDecimal(decimal).movePointRight(6).longValueExact());
    }

    /// The currency per kWh, for what is computed in floating point.
    public double currencyPerKwh() {
        return microsPerKwh / MICROS;
    }

    /// What this energy costs at this price; exact.
    public Money times(Energy energy) {
        return Money.ofNanos(Math.multiplyExact(microsPerKwh, energy.wattHours()));
    }

    public Price plus(Price other) {
        return new Price(Math.addExact(microsPerKwh, other.microsPerKwh));
    }

    public Price minus(Price other) {
        return new Price(Math.subtractExact(microsPerKwh, other.microsPerKwh));
    }

    public Price min(Price other) {
        return microsPerKwh <= other.microsPerKwh ? this : other;
    }

    public Price max(Price other) {
        return microsPerKwh >= other.microsPerKwh ? this : other;
    }

    /// The mean of two prices, half-even to the micro.
    public Price mean(Price other) {
        return Ratio.half().between(this, other);
    }

    public boolean isNegative() {
        return microsPerKwh < 0;
    }

    @Override
    public int compareTo(Price other) {
        return Long.compare(microsPerKwh, other.microsPerKwh);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(microsPerKwh, 6).stripTrailingZeros().toPlainString() + "/kWh";
    }
}
