package org.openelecbay.home.forecast;

import org.openelecbay.home.chance.Normal;
import org.openelecbay.home.chance.Seeds;

/// Persistence on a day that repeats: a slot is forecast as what the same slot of the profile holds, times
/// 1 + deviation x a standard normal draw, never below zero. The error of a slot depends on the seed, the register
/// and the slot alone.
///
/// @param deviation relative standard deviation of the error, 0 (perfect) to 1; [#USUAL_DEVIATION] by default
/// @param seed of the scenario
public record SeededForecast(double deviation, long seed) {

    /// Ten per cent.
    public static final double USUAL_DEVIATION = 0.1;

    public SeededForecast {
        if (!(deviation >= 0 && deviation <= 1)) {
            throw new IllegalArgumentException(
                    "The forecast deviation " + deviation + " is outside 0 to 1. Write 10 % as 0.1.");
        }
    }

    /// The forecast of every slot, Wh, rounded to the nearest.
    ///
    /// @param register what is forecast, such as `home-001/load`; a home's load and its PV err apart
    /// @param actualWattHours what each slot will hold, Wh
    /// @throws IllegalArgumentException for a negative energy
    public long[] wattHours(String register, long[] actualWattHours) {
        long own = Seeds.derive(seed, register);
        long[] forecast = new long[actualWattHours.length];
        for (int slot = 0; slot < forecast.length; slot++) {
            long actual = actualWattHours[slot];
            if (actual < 0) {
                throw new IllegalArgumentException("The register " + register + " runs backwards in slot " + slot + " ("
                        + actual + " Wh). Forecast import and export apart.");
            }
            double error = deviation * Normal.standard(Seeds.generator(Seeds.derive(own, slot)));
            forecast[slot] = (long) StrictMath.rint(StrictMath.max(0, actual * (1 + error)));
        }
        return forecast;
    }
}
