package org.openelecbay.market;

import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;

/// What a participant delivered beyond its contracts in one slot.
///
/// @param participant who
/// @param injection exported minus imported; a surplus is positive, a deficit negative
public record Position(ParticipantId participant, Energy injection) {}
