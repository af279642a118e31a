package org.openelecbay.simulation.day;

import java.util.List;
import org.openelecbay.core.PlannedInjection;

/// What the limits of the DSO changed about the flow of one slot.
///
/// Broken limits are counted by rule and phase, against the band and ratings without the DSO's margins.
///
/// @param brokenWithout limits that would be broken if nobody had obeyed an envelope
/// @param brokenWith limits that what was delivered breaks
/// @param avoidable whether devices could have kept one of the latter by moving as far as they can
/// @param without what would have been delivered if nobody had obeyed an envelope; empty where nothing was withheld
public record GridEffect(int brokenWithout, int brokenWith, boolean avoidable, List<PlannedInjection> without) {

    /// Nothing was broken and nothing withheld.
    public static final GridEffect NONE = new GridEffect(0, 0, false, List.of());

    public GridEffect {
        without = List.copyOf(without);
    }
}
