package org.openelecbay.simulation.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.openelecbay.home.forecast.SeriesClock;
import org.openelecbay.home.forecast.Support;
import org.openelecbay.home.sun.Place;

/// A measured series and what is known about it.
///
/// @param name of its column
/// @param values finite, one a step
/// @param temperatureC outdoor temperature of each step; empty when it is not known
/// @param clock of its steps
/// @param support what its values respect
/// @param season length of its season in steps
/// @param installed what a roof gives at 1000 W/m2, in the unit of the series; NaN when it is no PV
public record ForecastSubject(
        String name,
        double[] values,
        double[] temperatureC,
        SeriesClock clock,
        Support support,
        int season,
        double installed) {

    public ForecastSubject {
        values = values.clone();
        temperatureC = temperatureC.clone();
        if (temperatureC.length != 0 && temperatureC.length != values.length) {
            throw new IllegalArgumentException("The series " + name + " has " + values.length + " values and "
                    + temperatureC.length + " temperatures. Give one for each, or none.");
        }
    }

    /// A load, a net load or a price, with a season of a day: never negative when no value of it is.
    public static ForecastSubject of(
            String name, double[] values, double[] temperatureC, Instant start, Duration step, ZoneId zone) {
        SeriesClock clock = new SeriesClock(start, step, zone, Optional.empty());
        boolean negative = false;
        for (double value : values) {
            negative |= value < 0;
        }
        Support support = negative ? Support.ANY : Support.LOAD;
        return new ForecastSubject(name, values, temperatureC, clock, support, clock.stepsPerDay(), Double.NaN);
    }

    /// The PV of a place.
    ///
    /// @param installed what it gives at 1000 W/m2, in the unit of the series
    public static ForecastSubject ofPv(
            String name,
            double[] values,
            double[] temperatureC,
            Instant start,
            Duration step,
            ZoneId zone,
            Place place,
            double installed) {
        SeriesClock clock = new SeriesClock(start, step, zone, Optional.of(place));
        return new ForecastSubject(name, values, temperatureC, clock, Support.SUN, clock.stepsPerDay(), installed);
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    @Override
    public double[] temperatureC() {
        return temperatureC.clone();
    }

    /// False at night, when the forecast of PV is no art: clear sky of at most 10 W/m2 (spec scheduling 7.2).
    boolean counts(int step) {
        return !support.sun() || clock.clearSkyWm2(step) > 10;
    }
}
