package org.openelecbay.core;

import java.time.Duration;
import java.time.Instant;

/// One trading interval in UTC, from its start up to, not including, its end.
///
/// A local day can hold 92, 96 or 100 quarter hours; slots know nothing of local time.
///
/// @param start the first instant; stamps the slot in every file
/// @param length a whole number of minutes from 1 to 60
public record Slot(Instant start, Duration length) implements Comparable<Slot> {

    private static final long SECONDS_PER_HOUR = 3_600;

    public Slot {
        long minutes = length.toMinutes();
        if (minutes < 1 || minutes > 60 || !length.equals(Duration.ofMinutes(minutes))) {
            throw new IllegalArgumentException(
                    "A slot lasts from 1 to 60 whole minutes, not " + length + ". Usual are PT5M, PT15M and PT1H.");
        }
    }

    public Instant end() {
        return start.plus(length);
    }

    public Slot next() {
        return new Slot(end(), length);
    }

    /// Counts slots of this length since 1970; rotates ties so that nobody is favoured over time.
    public long number() {
        return Math.floorDiv(start.getEpochSecond(), length.toSeconds());
    }

    /// The energy of a constant power over this slot, towards zero to the watt-hour.
    public Energy energyOf(Power power) {
        return Energy.ofWattHours(Math.multiplyExact(power.watts(), length.toSeconds()) / SECONDS_PER_HOUR);
    }

    /// The mean power of an energy over this slot, half-even to the watt.
    public Power powerOf(Energy energy) {
        return Power.ofWatts(new Ratio(SECONDS_PER_HOUR, length.toSeconds()).of(energy.wattHours()));
    }

    @Override
    public int compareTo(Slot other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : length.compareTo(other.length);
    }
}
