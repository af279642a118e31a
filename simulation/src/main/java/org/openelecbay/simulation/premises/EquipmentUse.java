package org.openelecbay.simulation.premises;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.home.equipment.Equipment;

/// What one piece of equipment did, slot by slot, at its terminals.
///
/// Its registers count watt-minutes and show whole watt-hours, so that a day loses less than one.
public final class EquipmentUse {

    private static final int MINUTES_PER_HOUR = 60;

    private final ParticipantId participant;
    private final Equipment equipment;
    private final List<Moved> slots = new ArrayList<>();
    private long drawnWattMinutes;
    private long givenWattMinutes;

    EquipmentUse(ParticipantId participant, Equipment equipment) {
        this.participant = participant;
        this.equipment = equipment;
    }

    /// One slot.
    ///
    /// @param drawn taken from the home
    /// @param given to the home
    /// @param state at its end: kWh of content (of a movable load what it got so far), degrees Celsius, or 1 for a
    ///     generator that is on; 0 without a state
    public record Moved(Energy drawn, Energy given, double state) {}

    void note(long drawn, long given, double state) {
        Energy drawnBefore = drawn();
        Energy givenBefore = given();
        drawnWattMinutes += drawn;
        givenWattMinutes += given;
        slots.add(new Moved(drawn().minus(drawnBefore), given().minus(givenBefore), state));
    }

    /// Behind whose meter.
    public ParticipantId participant() {
        return participant;
    }

    public Equipment equipment() {
        return equipment;
    }

    /// Every slot that is over.
    public List<Moved> slots() {
        return List.copyOf(slots);
    }

    /// What it took so far.
    public Energy drawn() {
        return Energy.ofWattHours(drawnWattMinutes / MINUTES_PER_HOUR);
    }

    /// What it gave so far.
    public Energy given() {
        return Energy.ofWattHours(givenWattMinutes / MINUTES_PER_HOUR);
    }

    /// What it took less what it gave so far, watts summed over minutes.
    public long netWattMinutes() {
        return drawnWattMinutes - givenWattMinutes;
    }
}
