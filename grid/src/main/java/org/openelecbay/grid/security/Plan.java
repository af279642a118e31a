package org.openelecbay.grid.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.Phase;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Power;
import org.openelecbay.core.Slot;

/// The plan of one slot and what it becomes under a common factor on the limits of some connections.
final class Plan {

    private final Slot slot;
    private final List<PlannedInjection> planned;
    private final GridRules rules;

    Plan(Slot slot, List<PlannedInjection> planned, GridRules rules) {
        this.slot = slot;
        this.planned = planned;
        this.rules = rules;
    }

    /// The plan as it was asked for, in watt by connection id.
    Map<String, Double> asPlanned() {
        Map<String, Double> watts = new HashMap<>();
        planned.forEach(
                each -> watts.merge(each.point().id(), (double) each.planned().watts(), Double::sum));
        return watts;
    }

    /// The plan under the envelopes of [#tightened], as far as each connection can obey.
    Map<String, Double> under(TightenedSides sides, double factor) {
        Map<String, Double> watts = new HashMap<>();
        for (PlannedInjection each : planned) {
            Power obeyed =
                    sides.concern(each) ? each.within(envelope(each, factor)).planned() : each.planned();
            watts.merge(each.point().id(), (double) obeyed.watts(), Double::sum);
        }
        return watts;
    }

    /// Envelopes for the connections concerned, floored to whole watts.
    List<Envelope> tightened(TightenedSides sides, double factor) {
        List<Envelope> envelopes = new ArrayList<>();
        for (PlannedInjection each : planned) {
            if (sides.concern(each)) {
                envelopes.add(envelope(each, factor));
            }
        }
        return envelopes;
    }

    /// Scales the side on which the connection moves power; the other side keeps what the connection can carry.
    private Envelope envelope(PlannedInjection plan, double factor) {
        long watts = plan.planned().watts();
        long most = connectionWatts(plan.point());
        Power scaled = Power.ofWatts((long) Math.floor(factor * Math.abs(watts)));
        return new Envelope(
                plan.point(),
                slot,
                watts < 0 ? scaled : Power.ofWatts(Math.max(most, -plan.lowest().watts())),
                watts > 0 ? scaled : Power.ofWatts(Math.max(most, plan.highest().watts())));
    }

    private long connectionWatts(ConnectionPoint point) {
        int phases = point.phase() == Phase.ABC ? 3 : 1;
        return (long) Math.floor(phases * rules.nominalVolt() * rules.connectionAmpere());
    }
}
