package org.openelecbay.engine;

import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.PlannedInjection;

/// A clearing and the physical injections that go with it, as proposed to the DSO.
///
/// @param clearing the contracts and, for rules that clear before delivery, the trades
/// @param injections planned injection by participant, under the envelopes
/// @param plan the same, as the DSO sees it
record Proposal(Clearing clearing, Map<ParticipantId, Energy> injections, List<PlannedInjection> plan) {

    Proposal {
        injections = Map.copyOf(injections);
        plan = List.copyOf(plan);
    }
}
