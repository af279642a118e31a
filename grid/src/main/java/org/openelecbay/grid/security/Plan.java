package org.openelecbay.grid.security;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Power;
import org.openelecbay.core.Slot;

/// The plan of one slot and what it becomes under factors on the limits of some connections.
final class Plan {

    private final Slot slot;
    private final List<PlannedInjection> planned;
    private final GridRules rules;

    Plan(Slot slot, List<PlannedInjection> planned, GridRules rules) {
        this.slot = slot;
        this.planned = planned;
        this.rules = rules;
    }

    List<PlannedInjection> planned() {
        return planned;
    }

    /// The plan as it was asked for, in watt by connection id.
    Map<String, Double> asPlanned() {
        return under(Map.of());
    }

    /// The same factor for every connection concerned.
    Map<String, Double> factors(TightenedSides sides, double factor) {
        Map<String, Double> factors = new HashMap<>();
        for (PlannedInjection each : planned) {
            if (sides.concern(each)) {
                factors.put(each.point().id(), factor);
            }
        }
        return factors;
    }

    /// The plan under the envelopes of [#tightened], as far as each connection can obey.
    ///
    /// @param factors by connection id; a connection without one is left alone
    Map<String, Double> under(Map<String, Double> factors) {
        Map<String, Double> watts = new HashMap<>();
        for (PlannedInjection each : planned) {
            Double factor = factors.get(each.point().id());
            Power obeyed = factor == null
                    ? each.planned()
                    : each.within(envelope(each, factor)).planned();
            watts.merge(each.point().id(), (double) obeyed.watts(), Double::sum);
        }
        return watts;
    }

    /// Envelopes for the connections that have a factor, floored to whole watts.
    List<Envelope> tightened(Map<String, Double> factors) {
        List<Envelope> envelopes = new ArrayList<>();
        for (PlannedInjection each : planned) {
            Double factor = factors.get(each.point().id());
            if (factor != null) {
                envelopes.add(envelope(each, factor));
            }
        }
        return envelopes;
    }

    /// Scales the side on which the connection moves power; the other side keeps what the connection can carry.
    private Envelope envelope(PlannedInjection plan, double factor) {
        long watts = plan.planned().watts();
        long most = rules.connectionWatts(plan.point());
        Power scaled = Power.ofWatts((long) Math.floor(factor * Math.abs(watts)));
        return new Envelope(
                plan.point(),
                slot,
                watts < 0 ? scaled : Power.ofWatts(Math.max(most, -plan.lowest().watts())),
                watts > 0 ? scaled : Power.ofWatts(Math.max(most, plan.highest().watts())));
    }
}
