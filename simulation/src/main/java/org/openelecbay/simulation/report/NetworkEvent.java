package org.openelecbay.simulation.report;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.premises.Unserved;

/// A slot in which the network or the audit had something to say.
///
/// @param slot its position
/// @param rounds how often it was cleared
/// @param envelopes how many connections were tightened
/// @param baseline a limit is broken by what nobody can move
/// @param suspended no secure clearing was found
/// @param notes what was said, in order
record NetworkEvent(int slot, int rounds, int envelopes, boolean baseline, boolean suspended, List<String> notes) {

    static List<NetworkEvent> all(DayResult day) {
        List<NetworkEvent> events = new ArrayList<>();
        for (int slot = 0; slot < day.slots().size(); slot++) {
            NetworkEvent event = of(slot, day);
            if (event.worthTelling()) {
                events.add(event);
            }
        }
        return events;
    }

    private static NetworkEvent of(int slot, DayResult day) {
        SlotRecord record = day.slots().get(slot);
        List<String> notes = new ArrayList<>(record.notes());
        for (Unserved each : day.shortfalls()) {
            if (each.shortfall().step() == slot) {
                notes.add("Behind the meter of " + each.participant() + ": "
                        + each.shortfall().sentence());
            }
        }
        return new NetworkEvent(
                slot,
                record.rounds(),
                record.envelopes().size(),
                record.baselineViolated(),
                record.suspended(),
                List.copyOf(notes));
    }

    private boolean worthTelling() {
        return rounds > 1 || envelopes > 0 || baseline || suspended || !notes.isEmpty();
    }
}
