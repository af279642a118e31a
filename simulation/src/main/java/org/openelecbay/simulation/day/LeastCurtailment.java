package org.openelecbay.simulation.day;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Power;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Verdict;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.security.Curtailment;
import org.openelecbay.grid.security.DsoLog;
import org.openelecbay.grid.security.FeederDso;
import org.openelecbay.simulation.scenario.Scenario;

/// The reference of a DSO that knows afterwards what would have been delivered and withholds as little generation as
/// its rules allow: successive relief of the binding element by the connections whose watts relieve it most.
///
/// It ends at flows that an exact three-phase power flow finds within the rules.
public final class LeastCurtailment {

    private LeastCurtailment() {}

    /// The least generation that would have been withheld over a day.
    public static Energy of(Scenario scenario, Feeder feeder, DayResult day) {
        List<ConnectionPoint> connections = scenario.members().stream()
                .map(member -> member.participant().point())
                .toList();
        FeederDso sparing = new FeederDso(
                feeder, connections, FeederWatch.rules(scenario.network()), Curtailment.LEAST_COST, DsoLog.silent());
        Energy sum = Energy.ZERO;
        for (SlotRecord slot : day.slots()) {
            List<PlannedInjection> without = slot.effect().without();
            sum = without.isEmpty() ? sum : sum.plus(withheld(sparing, slot.slot(), without));
        }
        return sum;
    }

    private static Energy withheld(FeederDso sparing, Slot slot, List<PlannedInjection> without) {
        if (!(sparing.check(slot, without) instanceof Verdict.Violated violated)) {
            return Energy.ZERO;
        }
        Map<String, Envelope> envelopes = new HashMap<>();
        violated.tightened().forEach(each -> envelopes.put(each.point().id(), each));
        long watts = 0;
        for (PlannedInjection each : without) {
            Envelope envelope = envelopes.get(each.point().id());
            if (envelope != null) {
                watts += Math.max(
                        0,
                        each.planned().watts() - each.within(envelope).planned().watts());
            }
        }
        return slot.energyOf(Power.ofWatts(watts));
    }
}
