package org.openelecbay.simulation.day;

import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;

/// What a limit of the network kept a device from doing in one slot, and the reason that its member is told.
///
/// @param participant behind whose meter
/// @param what kind of energy
/// @param energy more than zero
/// @param reason one coarse sentence without an element of the network
public record Withheld(ParticipantId participant, What what, Energy energy, String reason) {

    /// Which energy a limit withholds.
    public enum What {
        /// Generation that the inverter did not let through: lost.
        GENERATION,
        /// Charging, or other draw that an agent planned, that had to wait: perhaps made up for later.
        CHARGING
    }
}
