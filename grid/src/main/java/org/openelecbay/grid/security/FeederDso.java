package org.openelecbay.grid.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Metered;
import org.openelecbay.core.NetworkService;
import org.openelecbay.core.PlannedInjection;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Verdict;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.ThreePhaseSolution;

/// The DSO of one feeder: answers plans by a three-phase power flow and its rules.
///
/// A plan that breaks a rule gets tighter export limits (voltage too high, overload by feeding in) or import limits
/// (voltage too low, overload by drawing) on the connections of the violating phase, and where that is not enough on
/// those of other phases that relieve it. Usually it is one common factor, found by bisection; see [Curtailment].
/// Limits are whole watts, and the plan under exactly these limits is secure. When even the full flexibility of those
/// connections does not cure it, the baseline is violated.
///
/// Not for several threads at once: it solves into one workspace and keeps a register of losses.
public final class FeederDso implements NetworkService {

    private final GridRules rules;
    private final Curtailment curtailment;
    private final DsoLog log;
    private final FeederState state;

    private double lostWattHours;
    private long registeredWattHours;

    /// A DSO that tightens pro rata.
    ///
    /// @param connections all connections; what a plan leaves out injects nothing
    /// @throws IllegalArgumentException when a connection names an unknown bus, two share an id, or the feeder
    ///     is not radial
    public FeederDso(Feeder feeder, List<ConnectionPoint> connections, GridRules rules, DsoLog log) {
        this(feeder, connections, rules, Curtailment.PRO_RATA, log);
    }

    /// A DSO for a feeder and everything that is connected to it.
    ///
    /// @param connections all connections, the longest connected first; what a plan leaves out injects nothing
    /// @param curtailment who gives way when a rule is broken
    /// @throws IllegalArgumentException when a connection names an unknown bus, two share an id, or the feeder
    ///     is not radial
    public FeederDso(
            Feeder feeder, List<ConnectionPoint> connections, GridRules rules, Curtailment curtailment, DsoLog log) {
        this.rules = rules;
        this.curtailment = curtailment;
        this.log = log;
        this.state = new FeederState(feeder, connections, rules);
    }

    @Override
    public Verdict check(Slot slot, List<PlannedInjection> planned) {
        Plan plan = new Plan(slot, planned, rules);
        List<RuleBreak> broken = state.broken(plan.asPlanned());
        state.unbalanced().forEach(each -> log.note(slot, each, false));
        if (broken.isEmpty()) {
            return new Verdict.Secure();
        }
        String reason = broken.getFirst().rule().reason();
        Optional<Map<String, Double>> factors = cure(plan, broken);
        broken.forEach(each -> log.note(slot, each, factors.isPresent()));
        return factors.<Verdict>map(found -> new Verdict.Violated(plan.tightened(found), reason))
                .orElseGet(() -> new Verdict.BaselineViolated(reason));
    }

    private Optional<Map<String, Double>> cure(Plan plan, List<RuleBreak> broken) {
        Cure cure = new Cure(state, plan);
        return cure.sides(broken).map(sides -> switch (curtailment) {
            case PRO_RATA -> cure.commonFactor(sides);
            case LAST_IN, LEAST_COST ->
                new Queue(state, plan, sides, curtailment).factors(broken).orElseGet(() -> cure.commonFactor(sides));
        });
    }

    /// The rules that these injections break, the worst first. A later question overwrites [#lastSolution].
    public List<RuleBreak> broken(List<PlannedInjection> injections) {
        return state.broken(injections.stream()
                .collect(Collectors.toMap(
                        each -> each.point().id(),
                        each -> (double) each.planned().watts(),
                        Double::sum)));
    }

    /// Whether these injections break a rule that the connections could have kept by moving as far as they can.
    public boolean isAvoidable(Slot slot, List<PlannedInjection> injections) {
        Plan plan = new Plan(slot, injections, rules);
        List<RuleBreak> broken = state.broken(plan.asPlanned());
        return !broken.isEmpty() && new Cure(state, plan).sides(broken).isPresent();
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
        state.solve(injections);
        ThreePhaseSolution solution = state.solution();
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
        return state.solution();
    }
}
