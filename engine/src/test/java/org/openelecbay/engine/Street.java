package org.openelecbay.engine;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Envelope;
import org.openelecbay.core.Metered;
import org.openelecbay.core.NetworkService;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Power;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Verdict;

/// A street with one limit on what it feeds into the grid. As long as it is broken, every connection that injects
/// must inject one step less than it plans; when nobody can, it is the baseline.
///
/// @param mostExport watts that the street may inject
/// @param step watts by which an envelope lies below the plan
record Street(long mostExport, long step) implements NetworkService {

    @Override
    public Verdict check(Slot slot, List<PlannedInjection> plan) {
        if (injection(plan) <= mostExport) {
            return new Verdict.Secure();
        }
        if (lowestInjection(plan) > mostExport) {
            return new Verdict.BaselineViolated("The feed-in limit of your street is reached.");
        }
        List<Envelope> tightened = new ArrayList<>();
        for (PlannedInjection each : plan) {
            if (each.planned().watts() > 0) {
                Power limit = Power.ofWatts(Math.max(0, each.planned().watts() - step));
                tightened.add(new Envelope(each.point(), slot, Power.ofWatts(20_000), limit));
            }
        }
        return new Verdict.Violated(tightened, "The feed-in limit of your street is reached.");
    }

    @Override
    public Energy losses(Slot slot, List<Metered> metered) {
        return Energy.ZERO;
    }

    private static long injection(List<PlannedInjection> plan) {
        return plan.stream().mapToLong(each -> each.planned().watts()).sum();
    }

    private static long lowestInjection(List<PlannedInjection> plan) {
        return plan.stream().mapToLong(each -> each.lowest().watts()).sum();
    }
}
