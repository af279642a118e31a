package org.openelecbay.simulation.scenario;

import java.util.Optional;
import org.openelecbay.core.Participant;
import org.openelecbay.core.Price;
import org.openelecbay.market.Preference;

/// One row of the table of members: who trades behind which meter, with what.
///
/// @param participant name, bill and meter
/// @param kind what stands behind the meter
/// @param profile the load profile; empty without load
/// @param pv the panels; empty without
/// @param bidLimit the most it pays per kWh; empty bids the supplier's price
/// @param offerLimit the least it takes per kWh; empty offers at the supplier's price
/// @param preference willingness and wish
/// @param chargeWatts charging power of a charger or the battery
public record Member(
        Participant participant,
        Kind kind,
        Optional<String> profile,
        Optional<Roof> pv,
        Optional<Price> bidLimit,
        Optional<Price> offerLimit,
        Preference preference,
        long chargeWatts) {

    /// What stands behind a meter.
    public enum Kind {
        HOME,
        CHARGER,
        STORAGE
    }

    /// Panels on a roof.
    ///
    /// @param peakWatts under standard test conditions
    /// @param tiltDeg 0 is flat
    /// @param azimuthDeg clockwise from north, 180 is south
    public record Roof(double peakWatts, double tiltDeg, double azimuthDeg) {}
}
