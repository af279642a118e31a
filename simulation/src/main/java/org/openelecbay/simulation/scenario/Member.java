package org.openelecbay.simulation.scenario;

import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Participant;
import org.openelecbay.core.Price;
import org.openelecbay.home.equipment.Equipment;
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
/// @param equipment what its agent plans, over the slots of the scenario; empty without
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
        List<Equipment> equipment,
        Optional<Price> bidLimit,
        Optional<Price> offerLimit,
        Preference preference,
        long chargeWatts,
        String place) {

    /// What stands behind a meter.
    public enum Kind {
        HOME,
        /// One piece of equipment that trades in its own name.
        DEVICE,
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

    public Member {
        equipment = List.copyOf(equipment);
    }

    /// How its battery or equipment is run; [SchedulingSettings.Mode#NONE] without any.
    public SchedulingSettings.Mode scheduling(SchedulingSettings usual) {
        if (!equipment.isEmpty()) {
            return usual.mode();
        }
        return battery.map(own -> own.mode().orElse(usual.mode())).orElse(SchedulingSettings.Mode.NONE);
    }

    /// The same member with equipment behind its meter.
    Member with(List<Equipment> other) {
        return new Member(
                participant, kind, profile, pv, battery, other, bidLimit, offerLimit, preference, chargeWatts, place);
    }

    /// The same member, green when all that its meter feeds in comes from panels: an agent may fill its
    /// battery from the
    /// grid, and then the meter cannot tell.
    Member certified(SchedulingSettings usual) {
        boolean green = pv.isPresent() && equipment.isEmpty() && scheduling(usual) != SchedulingSettings.Mode.SMART;
        if (green == participant.green()) {
            return this;
        }
        Participant other = new Participant(participant.id(), participant.member(), participant.point(), green);
        return new Member(
                other, kind, profile, pv, battery, equipment, bidLimit, offerLimit, preference, chargeWatts, place);
    }

    /// The same member with its battery run as the scenario says.
    Member scheduledAsAll() {
        return new Member(
                participant,
                kind,
                profile,
                pv,
                battery.map(own -> new HomeStorage(own.capacityWattHours(), own.watts(), Optional.empty())),
                equipment,
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

    BadInput withoutEquipment() {
        return BadInput.at(
                place,
                "kind = \"device\" of " + participant.id() + " has no entry in equipment",
                "Write its one piece there, under its id.");
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
