package org.openelecbay.core;

/// An amount of energy in whole watt-hours, the lot of this market, because meters count so.
///
/// Negative amounts are allowed where a sign is defined at the place of use: injection into the grid is positive.
///
/// @param wattHours watt-hours
public record Energy(long wattHours) implements Comparable<Energy> {

    public static final Energy ZERO = new Energy(0);

    public static Energy ofWattHours(long wattHours) {
        return wattHours == 0 ? ZERO : new Energy(wattHours);
    }

    public Energy plus(Energy other) {
        return ofWattHours(Math.addExact(wattHours, other.wattHours));
    }

    public Energy minus(Energy other) {
        return ofWattHours(Math.subtractExact(wattHours, other.wattHours));
    }

    public Energy negated() {
        return ofWattHours(Math.negateExact(wattHours));
    }

    public Energy min(Energy other) {
        return wattHours <= other.wattHours ? this : other;
    }

    public Energy max(Energy other) {
        return wattHours >= other.wattHours ? this : other;
    }

    /// The part above zero: an injection's export, or nothing.
    public Energy positivePart() {
        return wattHours > 0 ? this : ZERO;
    }

    /// The part below zero as a positive amount: an injection's import, or nothing.
    public Energy negativePart() {
        return wattHours < 0 ? negated() : ZERO;
    }

    public boolean isZero() {
        return wattHours == 0;
    }

    public boolean isPositive() {
        return wattHours > 0;
    }

    public boolean isNegative() {
        return wattHours < 0;
    }

    /// Kilowatt-hours, for display and files only.
    public double kiloWattHours() {
        return wattHours / 1_000.0;
    }

    @Override
    public int compareTo(Energy other) {
        return Long.compare(wattHours, other.wattHours);
    }

    @Override
    public String toString() {
        return wattHours + " Wh";
    }
}
