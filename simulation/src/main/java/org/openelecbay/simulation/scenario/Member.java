package org.openelecbay.simulation.scenario;

import java.util.Optional;
import org.openelecbay.core.Participant;
import org.openelecbay.core.Price;
import org.openelecbay.market.Preference;
import org.openelecbay.simulation.input.BadInput;
import org.openelecbay.simulation.input.Shown;

/// One row of the table of members: who trades behind which meter, with what.
///
/// @param participant name, bill and meter
/// @param kind what stands behind the meter
/// @param profile the load profile; empty without load
/// @param pv the panels; empty without
/// @param battery the battery behind a home's meter; empty without
/// @param bidLimit the most it pays per kWh; empty bids the supplier's price
/// @param offerLimit the least it takes per kWh; empty offers at the supplier's price
/// @param preference willingness and wish
/// @param chargeWatts charging power of a charger or the battery
/// @param place file and line of the row
public record Member(
        Participant participant,
        Kind kind,
        Optional<String> profile,
        Optional<Roof> pv,
        Optional<HomeStorage> battery,
        Optional<Price> bidLimit,
        Optional<Price> offerLimit,
        Preference preference,
        long chargeWatts,
        String place) {

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

    /// A battery behind the meter of a home.
    ///
    /// @param capacityWattHours rated content
    /// @param watts most that it takes or gives
    /// @param mode how it is run; empty as the scenario says
    public record HomeStorage(long capacityWattHours, long watts, Optional<SchedulingSettings.Mode> mode) {}

    /// How its battery is run; [SchedulingSettings.Mode#NONE] without one.
    public SchedulingSettings.Mode scheduling(SchedulingSettings usual) {
        return battery.map(own -> own.mode().orElse(usual.mode())).orElse(SchedulingSettings.Mode.NONE);
    }

    /// The same member, green when all that its meter feeds in comes from panels: an agent may fill its
    /// battery from the
    /// grid, and then the meter cannot tell.
    Member certified(SchedulingSettings usual) {
        boolean green = pv.isPresent() && scheduling(usual) != SchedulingSettings.Mode.SMART;
        if (green == participant.green()) {
            return this;
        }
        Participant other = new Participant(participant.id(), participant.member(), participant.point(), green);
        return new Member(other, kind, profile, pv, battery, bidLimit, offerLimit, preference, chargeWatts, place);
    }

    /// The same member with its battery run as the scenario says.
    Member scheduledAsAll() {
        return new Member(
                participant,
                kind,
                profile,
                pv,
                battery.map(own -> new HomeStorage(own.capacityWattHours(), own.watts(), Optional.empty())),
                bidLimit,
                offerLimit,
                preference,
                chargeWatts,
                place);
    }

    /// The complaint about a bus that the feeder does not have.
    public BadInput unknownBus(int busesOfFeeder) {
        return BadInput.at(
                place,
                "bus = \"" + Shown.of(participant.point().bus()) + "\" of " + participant.id()
                        + " is not in the feeder",
                "The feeder has " + busesOfFeeder + " buses; are the names those of its files?");
    }

    /// The complaint about a load profile that the file of profiles does not have.
    public BadInput unknownProfile(int profilesOfFile) {
        return BadInput.at(
                place,
                "profile = \"" + Shown.of(profile.orElse("")) + "\" of " + participant.id()
                        + " is not in the file of profiles",
                "The file has " + profilesOfFile + " profiles, named in its first line.");
    }

    BadInput oneTooMany(Member first) {
        return BadInput.at(
                place,
                "kind = \"storage\" of " + participant.id() + " is the second battery after "
                        + first.participant().id(),
                "A community has one at most.");
    }

    BadInput withoutSection() {
        return BadInput.at(
                place,
                "kind = \"storage\" of " + participant.id() + " has no section storage in the scenario",
                "Add the section or drop the row.");
    }
}
