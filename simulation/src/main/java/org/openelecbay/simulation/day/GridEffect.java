package org.openelecbay.simulation.day;

import org.openelecbay.core.Energy;

/// What the limits of the DSO changed about the flow of one slot.
///
/// Broken limits are counted by rule and phase, against the band and ratings without the DSO's margins.
///
/// @param brokenWithout limits that would be broken if nobody had obeyed an envelope
/// @param brokenWith limits that what was delivered breaks
/// @param avoidable whether devices could have kept one of the latter by moving as far as they can
/// @param leastCurtailed the least generation that had to be withheld for the DSO's rules to hold, knowing what would
///     have been delivered
public record GridEffect(int brokenWithout, int brokenWith, boolean avoidable, Energy leastCurtailed) {

    /// Nothing was broken and nothing withheld.
    public static final GridEffect NONE = new GridEffect(0, 0, false, Energy.ZERO);
}
