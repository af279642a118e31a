package org.openelecbay.simulation.report;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;

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
            NetworkEvent event = of(slot, day.slots().get(slot));
            if (event.worthTelling()) {
                events.add(event);
            }
        }
        return events;
    }

    private static NetworkEvent of(int slot, SlotRecord record) {
        return new NetworkEvent(
                slot,
                record.rounds(),
                record.envelopes().size(),
                record.baselineViolated(),
                record.suspended(),
                List.copyOf(record.notes()));
    }

    private boolean worthTelling() {
        return rounds > 1 || envelopes > 0 || baseline || suspended || !notes.isEmpty();
    }
}
