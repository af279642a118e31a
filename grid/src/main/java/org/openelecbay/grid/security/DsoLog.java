package org.openelecbay.grid.security;

import org.openelecbay.core.Slot;

/// Where the DSO notes which element binds. Members and the market never read it.
@FunctionalInterface
public interface DsoLog {

    /// Notes one broken rule of the plan as it was asked.
    ///
    /// @param curable true when tightened envelopes cured the plan
    void note(Slot slot, RuleBreak broken, boolean curable);

    /// A log that keeps nothing.
    static DsoLog silent() {
        return (slot, broken, curable) -> {};
    }
}
