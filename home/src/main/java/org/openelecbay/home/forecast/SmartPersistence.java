package org.openelecbay.home.forecast;

import org.openelecbay.home.sun.ClearSky;

/// Forecast of global irradiance that keeps the cloudiness and moves the sun; spec scheduling 7.1. Below cos zenith
/// 0.05 a measurement says little about clouds, so the last index of the day is kept.
///
/// @param index clear-sky index that is kept, 0 to 1.2
public record SmartPersistence(double index) {

    private static final double LOWEST_COS_ZENITH = 0.05;

    public SmartPersistence {
        if (!(index >= 0 && index <= 1.2)) {
            throw new IllegalArgumentException(
                    "The clear-sky index " + index + " is outside 0 to 1.2. Start a day without a history at 1.");
        }
    }

    /// What is kept after a measurement of global horizontal irradiance, W/m2.
    public SmartPersistence after(double globalHorizontalWm2, double cosZenith) {
        return cosZenith < LOWEST_COS_ZENITH
                ? this
                : new SmartPersistence(ClearSky.index(globalHorizontalWm2, cosZenith));
    }

    /// Forecast of global horizontal irradiance at another position of the sun, W/m2.
    public double globalHorizontalWm2(double cosZenith) {
        return index * ClearSky.globalHorizontalWm2(cosZenith);
    }
}
