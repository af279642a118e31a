package org.openelecbay.settlement.conduct;

import org.openelecbay.core.Slot;

/// Why somebody's standing changed, or came out otherwise after a correction.
///
/// @param slot after which
/// @param run 1 for what was known at first, later for what corrections made of it
/// @param performance what was promised and delivered
/// @param before the standing before the slot
/// @param after the standing after it
public record Evidence(Slot slot, int run, Performance performance, Standing before, Standing after) {}
