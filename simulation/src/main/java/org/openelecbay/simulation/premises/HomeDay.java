package org.openelecbay.simulation.premises;

import java.time.Duration;

/// What a home will do, minute by minute or in steps of several minutes, and what it expects to do, slot by slot.
///
/// @param loadWatts mean power drawn by the home in each step, W
/// @param pvWatts mean power its panels could give in each step, W
/// @param minutesPerStep how long a step is; a slot is a whole number of them
/// @param forecastLoad expected consumption of each slot, Wh
/// @param forecastPv expected generation of each slot, Wh
public record HomeDay(int[] loadWatts, int[] pvWatts, int minutesPerStep, long[] forecastLoad, long[] forecastPv) {

    public HomeDay {
        if (loadWatts.length != pvWatts.length || forecastLoad.length != forecastPv.length) {
            throw new IllegalArgumentException("Load and generation do not have the same minutes and slots.");
        }
    }

    /// A day of minutes.
    public HomeDay(int[] loadWatts, int[] pvWatts, long[] forecastLoad, long[] forecastPv) {
        this(loadWatts, pvWatts, 1, forecastLoad, forecastPv);
    }

    /// How long a slot is, from how many steps and slots there are.
    Duration slotLength() {
        return Duration.ofMinutes((long) minutesPerStep * loadWatts.length / forecastLoad.length);
    }
}
