package org.openelecbay.settlement.slot;

import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.Participant;

/// What one participant planned and what its meter says, in one slot.
///
/// @param participant who
/// @param planned the planned injection, after the DSO's envelopes; empty where nothing was planned
/// @param metered what was delivered
public record Delivery(Participant participant, Optional<Energy> planned, Metered metered) {}
