package org.openelecbay.simulation.day;

import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;

/// What a battery behind the meter of a home did over a day.
///
/// @param home behind whose meter
/// @param capacity rated content
/// @param taken at its terminals
/// @param given at its terminals
/// @param initiallyStored before the first slot
/// @param stored after the last slot
public record BatteryUse(
        ParticipantId home, Energy capacity, Energy taken, Energy given, Energy initiallyStored, Energy stored) {

    /// Equivalent full cycles: half of what passed the terminals over the rated content.
    public double cycles() {
        return (taken.wattHours() + given.wattHours()) / (2.0 * capacity.wattHours());
    }
}
