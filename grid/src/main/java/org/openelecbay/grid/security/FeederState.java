package org.openelecbay.grid.security;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.LowVoltage;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;

/// A feeder with its connections: injections by connection id in, a solved power flow held against the rules out.
///
/// Not for several threads at once: it solves into one workspace.
final class FeederState {

    private final GridRules rules;
    private final ThreePhaseFlow flow;
    private final ThreePhaseSolution solution;
    private final RuleCheck check;
    private final Map<String, Integer> position = new HashMap<>();
    private final double[] watts;
    private final double[] vars;

    FeederState(Feeder feeder, List<ConnectionPoint> connections, GridRules rules) {
        this.rules = rules;
        for (ConnectionPoint each : connections) {
            if (position.put(each.id(), position.size()) != null) {
                throw new IllegalArgumentException("There are two connections " + each.id() + ". Rename one.");
            }
        }
        List<Terminal> terminals = connections.stream()
                .map(each -> new Terminal(each.bus(), each.phase()))
                .toList();
        flow = ThreePhaseFlow.compile(feeder, terminals, SweepOptions.THREE_PHASE.with(LowVoltage.CONSTANT_IMPEDANCE));
        solution = flow.newSolution();
        check = new RuleCheck(flow, rules);
        watts = new double[terminals.size()];
        vars = new double[terminals.size()];
    }

    /// Solves and names every broken rule, the worst first.
    List<RuleBreak> broken(Map<String, Double> injections) {
        solve(injections);
        double net =
                injections.values().stream().mapToDouble(Double::doubleValue).sum();
        return check.broken(solution, net);
    }

    /// The most unbalanced bus of what was solved last, if it breaks the rule.
    List<RuleBreak> unbalanced() {
        return check.unbalanced(solution);
    }

    void solve(Map<String, Double> injections) {
        Arrays.fill(watts, 0);
        injections.forEach((id, power) -> watts[positionOf(id)] = power);
        for (int k = 0; k < watts.length; k++) {
            vars[k] = rules.reactive(watts[k]);
        }
        flow.solve(watts, vars, solution);
    }

    /// What was solved last.
    ThreePhaseSolution solution() {
        return solution;
    }

    private int positionOf(String id) {
        Integer at = position.get(id);
        if (at == null) {
            throw new IllegalArgumentException("Connection " + id + " is not on feeder "
                    + flow.feeder().name() + ". Is its bus known to the DSO?");
        }
        return at;
    }
}
