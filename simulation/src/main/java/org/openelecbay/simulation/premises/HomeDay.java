package org.openelecbay.simulation.premises;

import java.time.Duration;

/// What a home will do, minute by minute, and what it expects to do, slot by slot.
///
/// @param loadWatts mean power drawn by the home in each minute, W
/// @param pvWatts mean power its panels could give in each minute, W
/// @param forecastLoad expected consumption of each slot, Wh
/// @param forecastPv expected generation of each slot, Wh
public record HomeDay(int[] loadWatts, int[] pvWatts, long[] forecastLoad, long[] forecastPv) {

    public HomeDay {
        if (loadWatts.length != pvWatts.length || forecastLoad.length != forecastPv.length) {
            throw new IllegalArgumentException("Load and generation do not have the same minutes and slots.");
        }
    }

    /// How long a slot is, from how many minutes and slots there are.
    Duration slotLength() {
        return Duration.ofMinutes(loadWatts.length / forecastLoad.length);
    }
}
