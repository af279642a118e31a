package org.openelecbay.cli.vector.grid;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.nodal.NodalFlow;
import org.openelecbay.grid.nodal.NodalOptions;
import org.openelecbay.grid.nodal.NodalSolution;
import org.openelecbay.grid.read.EuropeanLv;
import tools.jackson.databind.node.ObjectNode;

/// `power-flow-three-phase`: the unbalanced sweep behind a delta-wye transformer (spec grid 2.3 and 2.4), or the nodal
/// flow where the case has another vector group, loads between phases or ZIP loads.
///
/// The feeder stands in the inputs, or `feeder` names one, of which `minute` (the first when missing) picks the
/// loads unless `loads` names others. `reportBuses` picks the buses that are shown, all ascending when missing.
public final class ThreePhasePowerFlow implements Topic {

    private static final SweepOptions TIGHT = SweepOptions.THREE_PHASE.withTolerance(1e-12);
    private static final int FIRST_MINUTE = 1;

    @Override
    public ObjectNode answer(Given inputs) {
        boolean nodal = WrittenMultiphase.isNeeded(inputs);
        if (!inputs.has("feeder")) {
            Feeder feeder = WrittenFeeder.read(inputs);
            return nodal
                    ? solveNodal(feeder, inputs, NodalFlow::solve)
                    : solve(feeder, Injections.of(inputs.list("loads")), inputs);
        }
        EuropeanLv named = FeederNames.named(inputs);
        Feeder feeder = WrittenFeeder.read(inputs, named.feeder());
        int minute = inputs.has("minute") ? inputs.whole("minute") : FIRST_MINUTE;
        if (nodal) {
            return solveNodal(
                    feeder, inputs, flow -> inputs.has("loads") ? flow.solve() : solveMinute(flow, named, minute));
        }
        Injections injections =
                inputs.has("loads") ? Injections.of(inputs.list("loads")) : Injections.of(named, minute);
        return solve(feeder, injections, inputs);
    }

    private static NodalSolution solveMinute(NodalFlow flow, EuropeanLv named, int minute) {
        Injections injections = Injections.of(named, minute);
        int parts = IntStream.range(0, injections.watts().length)
                .map(load -> flow.parts(load).length)
                .sum();
        double[] kw = new double[parts];
        double[] kvar = new double[parts];
        for (int load = 0; load < injections.watts().length; load++) {
            int[] ofLoad = flow.parts(load);
            for (int part : ofLoad) {
                kw[part] = -injections.watts()[load] / 1_000 / ofLoad.length;
                kvar[part] = -injections.vars()[load] / 1_000 / ofLoad.length;
            }
        }
        return flow.solve(kw, kvar);
    }

    private static ObjectNode solveNodal(Feeder feeder, Given inputs, Function<NodalFlow, NodalSolution> solved) {
        NodalOptions tight = NodalOptions.USUAL.withTolerance(1e-11);
        NodalFlow flow = NodalFlow.compile(WrittenMultiphase.read(inputs, feeder), tight);
        NodalSolution solution = solved.apply(flow);
        if (solution.status() != FlowStatus.CONVERGED) {
            throw new UnusableCase(solution.failure());
        }
        return new MultiphaseView(flow, solution).of(feeder, reported(feeder, inputs));
    }

    private static ObjectNode solve(Feeder feeder, Injections injections, Given inputs) {
        ThreePhaseFlow flow = ThreePhaseFlow.compile(feeder, injections.terminals(), TIGHT);
        ThreePhaseSolution solution = flow.solve(injections.watts(), injections.vars());
        if (solution.status() != FlowStatus.CONVERGED) {
            throw new UnusableCase(solution.failure());
        }
        return new ThreePhaseView(flow, solution).of(reported(feeder, inputs));
    }

    private static List<String> reported(Feeder feeder, Given inputs) {
        return inputs.has("reportBuses")
                ? inputs.list("reportBuses").stream().map(Given::text).toList()
                : BusNames.ascending(feeder.buses().stream().map(Bus::id).toList());
    }
}
