package org.openelecbay.simulation.premises;

import java.time.Instant;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.MeterReading;
import org.openelecbay.core.Quality;

/// The two cumulative registers of one meter, counted in watt-minutes and shown in whole watt-hours.
///
/// What a reading leaves out of a started watt-hour is in the next one, so a day loses less than one watt-hour.
final class Registers {

    private static final int MINUTES_PER_HOUR = 60;

    private final ConnectionPoint point;
    private long importedWattMinutes;
    private long exportedWattMinutes;

    Registers(ConnectionPoint point) {
        this.point = point;
    }

    /// Counts one minute of power through the meter; injection is positive.
    void countMinute(long injectionWatts) {
        countMinutes(injectionWatts, 1);
    }

    /// Counts minutes of the same power through the meter; injection is positive.
    void countMinutes(long injectionWatts, int minutes) {
        if (injectionWatts >= 0) {
            exportedWattMinutes += injectionWatts * minutes;
        } else {
            importedWattMinutes -= injectionWatts * minutes;
        }
    }

    /// Counts an energy that flowed in one direction; injection is positive.
    void count(Energy injection) {
        countMinute(Math.multiplyExact(injection.wattHours(), MINUTES_PER_HOUR));
    }

    MeterReading reading(Instant at) {
        return new MeterReading(
                point,
                at,
                Energy.ofWattHours(importedWattMinutes / MINUTES_PER_HOUR),
                Energy.ofWattHours(exportedWattMinutes / MINUTES_PER_HOUR),
                Quality.MEASURED);
    }
}
