package org.openelecbay.core;

import java.time.Instant;

/// The two cumulative registers of a meter at one instant.
///
/// Registers telescope: whatever is lost by rounding in one slot is in the next, so that a year's rounding is one
/// watt-hour.
///
/// @param point the metered connection
/// @param at when the registers were read
/// @param importedTotal drawn from the grid since installation, not negative
/// @param exportedTotal fed into the grid since installation, not negative
/// @param quality how the value came about
public record MeterReading(
        ConnectionPoint point, Instant at, Energy importedTotal, Energy exportedTotal, Quality quality) {

    public MeterReading {
        if (importedTotal.isNegative() || exportedTotal.isNegative()) {
            throw new IllegalArgumentException("The registers of " + point.id() + " at " + at
                    + " are negative: imported " + importedTotal + ", exported " + exportedTotal + ".");
        }
    }
}
