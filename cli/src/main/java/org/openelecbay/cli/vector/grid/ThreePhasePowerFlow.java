package org.openelecbay.cli.vector.grid;

import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.read.EuropeanLv;
import tools.jackson.databind.node.ObjectNode;

/// `power-flow-three-phase`: the unbalanced sweep behind a delta-wye transformer (spec grid 2.3 and 2.4).
///
/// The feeder stands in the inputs, or `feeder` names one, of which `minute` (the first when missing) picks the
/// loads unless `loads` names others. `reportBuses` picks the buses that are shown, all ascending when missing.
public final class ThreePhasePowerFlow implements Topic {

    private static final SweepOptions TIGHT = SweepOptions.THREE_PHASE.withTolerance(1e-12);
    private static final int FIRST_MINUTE = 1;

    @Override
    public ObjectNode answer(Given inputs) {
        if (!inputs.has("feeder")) {
            return solve(WrittenFeeder.read(inputs), Injections.of(inputs.list("loads")), inputs);
        }
        EuropeanLv named = FeederNames.named(inputs);
        int minute = inputs.has("minute") ? inputs.whole("minute") : FIRST_MINUTE;
        Injections injections =
                inputs.has("loads") ? Injections.of(inputs.list("loads")) : Injections.of(named, minute);
        return solve(WrittenFeeder.read(inputs, named.feeder()), injections, inputs);
    }

    private static ObjectNode solve(Feeder feeder, Injections injections, Given inputs) {
        ThreePhaseFlow flow = ThreePhaseFlow.compile(feeder, injections.terminals(), TIGHT);
        ThreePhaseSolution solution = flow.solve(injections.watts(), injections.vars());
        if (solution.status() != FlowStatus.CONVERGED) {
            throw new UnusableCase("The power flow is " + solution.status() + " after " + solution.iterations()
                    + " iterations. The load is probably above what the feeder can carry.");
        }
        return new ThreePhaseView(flow, solution).of(reported(feeder, inputs));
    }

    private static List<String> reported(Feeder feeder, Given inputs) {
        return inputs.has("reportBuses")
                ? inputs.list("reportBuses").stream().map(Given::text).toList()
                : BusNames.ascending(feeder.buses().stream().map(Bus::id).toList());
    }
}
