package org.openelecbay.home.sun;

import java.time.Instant;

/// Measured means of one hour of weather.
///
/// @param start begin of the hour, UTC, on a whole hour
/// @param directNormalWm2 beam on a plane that faces the sun, W/m2, not negative
/// @param diffuseHorizontalWm2 light of the sky without the beam on a horizontal plane, W/m2, not negative
/// @param temperatureC dry bulb, C
public record WeatherHour(Instant start, double directNormalWm2, double diffuseHorizontalWm2, double temperatureC) {

    private static final double SOLAR_CONSTANT_WM2 = 1_361;

    public WeatherHour {
        if (start.getEpochSecond() % 3600 != 0 || start.getNano() != 0) {
            throw new IllegalArgumentException("The weather hour " + start
                    + " does not start on a whole hour. Stamps are UTC and name the start of the hour.");
        }
        plausible(start, "direct normal", directNormalWm2);
        plausible(start, "diffuse horizontal", diffuseHorizontalWm2);
        if (!(temperatureC > -90 && temperatureC < 70)) {
            throw new IllegalArgumentException("The temperature " + temperatureC + " C at " + start
                    + " was never measured on earth. Is it in kelvin or Fahrenheit?");
        }
    }

    private static void plausible(Instant start, String what, double wm2) {
        if (!(wm2 >= 0 && wm2 <= SOLAR_CONSTANT_WM2)) {
            throw new IllegalArgumentException("The " + what + " irradiance " + wm2 + " W/m2 at " + start
                    + " is outside 0 to " + SOLAR_CONSTANT_WM2 + ". Is a missing value marked by a number?");
        }
    }
}
