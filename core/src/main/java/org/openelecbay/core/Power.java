package org.openelecbay.core;

/// A power in whole watts. Where a sign is needed, injection into the grid is positive.
///
/// @param watts watts
public record Power(long watts) implements Comparable<Power> {

    public static final Power ZERO = new Power(0);

    public static Power ofWatts(long watts) {
        return watts == 0 ? ZERO : new Power(watts);
    }

    public Power negated() {
        return ofWatts(Math.negateExact(watts));
    }

    public Power min(Power other) {
        return watts <= other.watts ? this : other;
    }

    public Power max(Power other) {
        return watts >= other.watts ? this : other;
    }

    @Override
    public int compareTo(Power other) {
        return Long.compare(watts, other.watts);
    }

    @Override
    public String toString() {
        return watts + " W";
    }
}
