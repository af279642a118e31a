package org.openelecbay.home.forecast.naive;

import java.util.Arrays;
import org.openelecbay.home.forecast.Remembering;
import org.openelecbay.home.forecast.SeriesClock;
import org.openelecbay.home.sun.ClearSky;

/// What the sky lets through stays as it is while the sun moves on: the clear-sky index of the last daylight step is
/// kept for all steps (smart persistence, spec scheduling 7.1).
///
/// A series of irradiance has the index value / clear sky. A series of power is first put in proportion to its
/// rating, so that the index of a roof is what it gives over what it would give at 1000 W/m2 of clear sky.
public final class ClearSkyPersistence extends Remembering {

    private static final double HIGHEST_INDEX = 1.2;
    private static final double LEAST_COS_ZENITH = 0.05;
    private static final double LEAST_CLEAR_WM2 = ClearSky.globalHorizontalWm2(LEAST_COS_ZENITH);

    private final SeriesClock clock;
    private final double unitsPerWm2;
    private double index = 1;

    /// @param clock with a place
    /// @param unitsPerWm2 what the series gives for each W/m2 of clear sky: 1 for irradiance, installed kW / 1000
    /// for
    /// kW of power
    public ClearSkyPersistence(SeriesClock clock, double unitsPerWm2) {
        if (clock.place().isEmpty()) {
            throw new IllegalArgumentException("Clear-sky persistence needs a place. Give latitude and longitude.");
        }
        if (!(unitsPerWm2 > 0 && unitsPerWm2 < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A roof that gives " + unitsPerWm2 + " for each W/m2 cannot be. What is its rating in kW?");
        }
        this.clock = clock;
        this.unitsPerWm2 = unitsPerWm2;
    }

    /// The forecast of one step: the clear-sky index now, over the clear sky then, W/m2.
    ///
    /// @param index clear-sky index that is kept; clipped to 0 to 1.2
    /// @param nextCosZenith cosine of the zenith angle then; nothing comes when it is not above zero
    public static double kept(double index, double nextCosZenith) {
        return Math.max(0, Math.min(HIGHEST_INDEX, index)) * ClearSky.globalHorizontalWm2(nextCosZenith);
    }

    /// The clear-sky index that persists after some steps: of the last one with the sun clearly up, cos zenith at
    /// least 0.05.
    ///
    /// @return 1 when the sun was down in all of them
    public static double lastIndex(double[] globalHorizontalWm2, double[] cosZenith) {
        for (int k = cosZenith.length - 1; k >= 0; k--) {
            if (cosZenith[k] >= LEAST_COS_ZENITH) {
                return ClearSky.index(globalHorizontalWm2[k], cosZenith[k]);
            }
        }
        return 1;
    }

    @Override
    protected void learn(int step, double value, double temperatureC) {
        double clear = clock.clearSkyWm2(step);
        if (clear >= LEAST_CLEAR_WM2) {
            index = Math.max(0, Math.min(HIGHEST_INDEX, value / (unitsPerWm2 * clear)));
        }
    }

    @Override
    protected double[] expected(int steps) {
        int next = history().size();
        double[] ahead = new double[steps];
        Arrays.setAll(ahead, k -> index * unitsPerWm2 * clock.clearSkyWm2(next + k));
        return ahead;
    }
}
