package org.openelecbay.simulation.day;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Slot;
import org.openelecbay.grid.security.DsoLog;
import org.openelecbay.grid.security.RuleBreak;

/// The DSO's own log of a day: which element bound in which slot. Members never get it.
public final class DsoNotes implements DsoLog {

    private final List<Note> notes = new ArrayList<>();

    /// One line of the log.
    ///
    /// @param slot whose plan was asked about
    /// @param broken the rule with the element that binds
    /// @param curable whether tightened envelopes cured it
    public record Note(Slot slot, RuleBreak broken, boolean curable) {}

    @Override
    public void note(Slot slot, RuleBreak broken, boolean curable) {
        notes.add(new Note(slot, broken, curable));
    }

    public List<Note> all() {
        return List.copyOf(notes);
    }
}
