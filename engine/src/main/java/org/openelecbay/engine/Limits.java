package org.openelecbay.engine;

import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Slot;

/// What everybody can do in one slot: its plan under the DSO's envelopes.
final class Limits {

    private final Community community;
    private final Slot slot;
    private final Gate gate;
    private final EnvelopeBook envelopes;

    Limits(Community community, Slot slot, Gate gate, EnvelopeBook envelopes) {
        this.community = community;
        this.slot = slot;
        this.gate = gate;
        this.envelopes = envelopes;
    }

    /// The most somebody may sell net of what it buys: what the connection carries, and a battery holds.
    Energy mostInjection(ParticipantId id) {
        Energy carried = envelopes.mostExport(pointOf(id), slot);
        return switch (gate.planOf(id)) {
            case Plan.Injection _ -> carried;
            case Plan.Storage storage -> storage.mostDischarge().min(carried);
        };
    }

    /// The most somebody may buy net of what it sells: what the connection carries, and a battery takes.
    Energy mostDraw(ParticipantId id) {
        Energy carried = envelopes.mostImport(pointOf(id), slot);
        return switch (gate.planOf(id)) {
            case Plan.Injection _ -> carried;
            case Plan.Storage storage -> storage.mostCharge().min(carried);
        };
    }

    /// The energy a home or charger plans to draw; nothing for a battery, which decides by its trades.
    Energy plannedDraw(ParticipantId id) {
        return switch (gate.planOf(id)) {
            case Plan.Injection injection -> obeyed(injection).planned().negativePart();
            case Plan.Storage _ -> Energy.ZERO;
        };
    }

    /// The plan under the envelopes, as far as the participant can obey them.
    Plan.Injection obeyed(Plan.Injection plan) {
        ConnectionPoint point = pointOf(plan.participant());
        Energy within = plan.planned()
                .min(envelopes.mostExport(point, slot))
                .max(envelopes.mostImport(point, slot).negated());
        Energy obeyed = within.max(plan.lowest()).min(plan.highest());
        return new Plan.Injection(plan.participant(), obeyed, plan.lowest(), plan.highest());
    }

    private ConnectionPoint pointOf(ParticipantId id) {
        return community
                .find(id)
                .orElseThrow(() -> new IllegalStateException("Nobody is called " + id + "."))
                .point();
    }
}
