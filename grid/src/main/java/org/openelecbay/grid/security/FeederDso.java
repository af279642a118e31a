package org.openelecbay.grid.security;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.NetworkService;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Verdict;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.LowVoltage;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;

/// The DSO of one feeder: answers plans by a three-phase power flow and its rules.
///
/// A plan that breaks a rule gets one common factor, found by bisection, on the export limits (voltage too high,
/// overload by feeding in) or the import limits (voltage too low, overload by drawing) of the connections on the
/// violating phase. Limits are whole watts, and the plan under exactly these limits is secure. When even the full
/// flexibility of those connections does not cure it, the baseline is violated.
///
/// Not for several threads at once: it solves into one workspace and keeps a register of losses.
public final class FeederDso implements NetworkService {

    /// Halves 65 kW down to a watt.
    private static final int BISECTIONS = 16;
    private static final int MOST_ROUNDS = 8;

    private final GridRules rules;
    private final DsoLog log;
    private final ThreePhaseFlow flow;
    private final ThreePhaseSolution solution;
    private final RuleCheck check;
    private final Map<String, Integer> position = new HashMap<>();
    private final double[] watts;
    private final double[] vars;

    private double lostWattHours;
    private long registeredWattHours;

    /// A DSO for a feeder and everything that is connected to it.
    ///
    /// @param connections all connections; what a plan leaves out injects nothing
    /// @throws IllegalArgumentException when a connection names an unknown bus, two share an id, or the feeder
    ///     is not radial
    public FeederDso(Feeder feeder, List<ConnectionPoint> connections, GridRules rules, DsoLog log) {
        this.rules = rules;
        this.log = log;
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

    @Override
    public Verdict check(Slot slot, List<PlannedInjection> planned) {
        Plan plan = new Plan(slot, planned, rules);
        List<RuleBreak> broken = broken(plan.asPlanned());
        check.unbalanced(solution).forEach(each -> log.note(slot, each, false));
        if (broken.isEmpty()) {
            return new Verdict.Secure();
        }
        String reason = broken.getFirst().rule().reason();
        TightenedSides sides = new TightenedSides();
        boolean curable = isCurable(plan, broken, sides);
        broken.forEach(each -> log.note(slot, each, curable));
        return curable
                ? new Verdict.Violated(plan.tightened(sides, largestSecure(plan, sides)), reason)
                : new Verdict.BaselineViolated(reason);
    }

    /// Tightens fully, and takes in the sides that this breaks in turn, until the plan is secure or nothing is
    /// left.
    private boolean isCurable(Plan plan, List<RuleBreak> broken, TightenedSides sides) {
        List<RuleBreak> left = broken;
        for (int round = 0; round < MOST_ROUNDS && sides.add(left); round++) {
            left = broken(plan.under(sides, 0));
            if (left.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /// The largest common factor found secure, knowing that 0 is; what it returns was checked with whole watts.
    private double largestSecure(Plan plan, TightenedSides sides) {
        double secure = 0;
        double violated = 1;
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = (secure + violated) / 2;
            if (broken(plan.under(sides, middle)).isEmpty()) {
                secure = middle;
            } else {
                violated = middle;
            }
        }
        return secure;
    }

    private List<RuleBreak> broken(Map<String, Double> injections) {
        solve(injections);
        double net =
                injections.values().stream().mapToDouble(Double::doubleValue).sum();
        return check.broken(solution, net);
    }

    private void solve(Map<String, Double> injections) {
        Arrays.fill(watts, 0);
        injections.forEach((id, power) -> watts[positionOf(id)] = power);
        for (int k = 0; k < watts.length; k++) {
            vars[k] = rules.reactive(watts[k]);
        }
        flow.solve(watts, vars, solution);
    }

    private int positionOf(String id) {
        Integer at = position.get(id);
        if (at == null) {
            throw new IllegalArgumentException("Connection " + id + " is not on feeder "
                    + flow.feeder().name() + ". Is its bus known to the DSO?");
        }
        return at;
    }

    /// {@inheritDoc}
    ///
    /// Lines and transformer, from the mean power of the slot.
    ///
    /// @throws NoFlowSolution when the metered powers have no power flow solution
    @Override
    public Energy losses(Slot slot, List<Metered> metered) {
        double hours = slot.length().toSeconds() / 3_600.0;
        Map<String, Double> injections = new HashMap<>();
        for (Metered each : metered) {
            injections.merge(each.point().id(), each.injection().wattHours() / hours, Double::sum);
        }
        solve(injections);
        if (solution.status() != FlowStatus.CONVERGED) {
            throw new NoFlowSolution(slot, solution.status());
        }
        lostWattHours += Math.max(0, solution.losses().re()) * hours;
        long register = (long) Math.floor(lostWattHours);
        Energy lost = Energy.ofWattHours(register - registeredWattHours);
        registeredWattHours = register;
        return lost;
    }

    /// The power flow solved last, for the DSO's own reports: that of the metered powers after [#losses], that
    /// of the plan after a check that found it secure. It is overwritten by the next question.
    public ThreePhaseSolution lastSolution() {
        return solution;
    }
}
