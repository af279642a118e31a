package org.openelecbay.home.sun;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Hourly measurements brought to minutes: each minute gets the mean of its hour times the clear sky at the minute
/// over the mean clear sky of that hour, beam and diffuse light apart. The mean of every hour is kept exactly up to
/// the last bit of a `double`; temperature is held through the hour. The sun is taken at the middle of the minute.
///
/// One sky serves every panel of a place.
public final class MinuteSky {

    private final Instant start;
    private final SunPosition[] sun;
    private final double[] directNormalWm2;
    private final double[] diffuseHorizontalWm2;
    private final double[] temperatureC;

    private MinuteSky(Instant start, int minutes) {
        this.start = start;
        this.sun = new SunPosition[minutes];
        this.directNormalWm2 = new double[minutes];
        this.diffuseHorizontalWm2 = new double[minutes];
        this.temperatureC = new double[minutes];
    }

    /// The sky over `place` during `hours`, which follow one another without a gap.
    ///
    /// @throws IllegalArgumentException when there is no hour, or one does not follow the hour before it
    public static MinuteSky over(Place place, List<WeatherHour> hours) {
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("There is no hour of weather. Does the file hold the day asked for?");
        }
        MinuteSky sky = new MinuteSky(hours.getFirst().start(), hours.size() * HourShape.MINUTES);
        for (int hour = 0; hour < hours.size(); hour++) {
            sky.fill(place, hour, hours.get(hour));
        }
        return sky;
    }

    private void fill(Place place, int hour, WeatherHour weather) {
        int first = hour * HourShape.MINUTES;
        Instant expected = start.plus(Duration.ofHours(hour));
        if (!weather.start().equals(expected)) {
            throw new IllegalArgumentException("The weather hour " + weather.start() + " stands where " + expected
                    + " is due. Hours must follow one another without gap or repetition.");
        }
        for (int minute = first; minute < first + HourShape.MINUTES; minute++) {
            sun[minute] = SunPosition.at(place, start.plusSeconds(60L * minute + 30));
            temperatureC[minute] = weather.temperatureC();
        }
        spread(weather.directNormalWm2(), ClearSky::directNormalWm2, first, directNormalWm2);
        spread(weather.diffuseHorizontalWm2(), ClearSky::globalHorizontalWm2, first, diffuseHorizontalWm2);
    }

    private void spread(double meanWm2, DoubleUnaryOperator clearSky, int first, double[] target) {
        double[] clearWm2 = new double[HourShape.MINUTES];
        for (int minute = 0; minute < HourShape.MINUTES; minute++) {
            clearWm2[minute] = clearSky.applyAsDouble(sun[first + minute].cosZenith());
        }
        double[] weights = HourShape.weights(clearWm2);
        for (int minute = 0; minute < HourShape.MINUTES; minute++) {
            target[first + minute] = meanWm2 * weights[minute];
        }
    }

    /// Begin of minute 0, UTC.
    public Instant start() {
        return start;
    }

    /// Number of minutes, sixty for each hour.
    public int minutes() {
        return sun.length;
    }

    /// The sun at the middle of a minute.
    public SunPosition sun(int minute) {
        return sun[minute];
    }

    /// Beam on a plane that faces the sun, mean of the minute, W/m2.
    public double directNormalWm2(int minute) {
        return directNormalWm2[minute];
    }

    /// Light of the sky on a horizontal plane, mean of the minute, W/m2.
    public double diffuseHorizontalWm2(int minute) {
        return diffuseHorizontalWm2[minute];
    }

    /// Irradiance on a plane, mean of the minute, W/m2.
    public double irradianceWm2(Plane plane, int minute) {
        return plane.irradianceWm2(sun[minute], directNormalWm2[minute], diffuseHorizontalWm2[minute]);
    }

    /// Available power of a panel, one mean per minute, W, not negative.
    public double[] watts(PvPanel panel) {
        double[] watts = new double[minutes()];
        for (int minute = 0; minute < watts.length; minute++) {
            watts[minute] = panel.watts(irradianceWm2(panel.plane(), minute), temperatureC[minute]);
        }
        return watts;
    }
}
