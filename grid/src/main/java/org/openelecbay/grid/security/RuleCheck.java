package org.openelecbay.grid.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.PhaseIndex;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.phasor.Complex;

/// Holds a solved feeder against the rules.
final class RuleCheck {

    private final Feeder feeder;
    private final GridRules rules;
    private final int[] ratedLines;
    private final int[] lineEnd;

    RuleCheck(ThreePhaseFlow flow, GridRules rules) {
        this.feeder = flow.feeder();
        this.rules = rules;
        List<Line> lines = feeder.lines();
        ratedLines = IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).code().ratingAmpere() != null)
                .toArray();
        lineEnd = lines.stream().mapToInt(line -> flow.position(line.to())).toArray();
    }

    /// Every broken rule with its worst element in each phase, the worst first. Unbalance is not among them.
    ///
    /// @param netInjection sum of all injections, whose sign tells what overloads a feeder without solution
    List<RuleBreak> broken(ThreePhaseSolution solution, double netInjection) {
        List<RuleBreak> broken = new ArrayList<>();
        if (solution.status() != FlowStatus.CONVERGED) {
            Rule rule = netInjection > 0 ? Rule.NO_SOLUTION_EXPORT : Rule.NO_SOLUTION_IMPORT;
            broken.add(new RuleBreak(rule, feeder.name(), Phase.ABC, Double.POSITIVE_INFINITY, 1));
            return broken;
        }
        for (int phase = 0; phase < 3; phase++) {
            voltages(solution, phase, broken);
            lines(solution, phase, broken);
        }
        transformer(solution, broken);
        broken.sort(Comparator.comparingDouble(RuleBreak::excess).reversed());
        return broken;
    }

    private void voltages(ThreePhaseSolution solution, int phase, List<RuleBreak> broken) {
        int lowest = 0;
        int highest = 0;
        double low = Double.MAX_VALUE;
        double high = 0;
        for (int bus = 0; bus < feeder.buses().size(); bus++) {
            double volt = solution.volt(bus, phase);
            if (volt < low) {
                low = volt;
                lowest = bus;
            }
            if (volt > high) {
                high = volt;
                highest = bus;
            }
        }
        if (low < rules.lowestVolt()) {
            broken.add(at(Rule.UNDER_VOLTAGE, "bus " + busName(lowest), phase, low, rules.lowestVolt()));
        }
        if (high > rules.highestVolt()) {
            broken.add(at(Rule.OVER_VOLTAGE, "bus " + busName(highest), phase, high, rules.highestVolt()));
        }
    }

    private void lines(ThreePhaseSolution solution, int phase, List<RuleBreak> broken) {
        RuleBreak worst = null;
        for (int line : ratedLines) {
            Double rating = feeder.lines().get(line).code().ratingAmpere();
            Complex current = solution.lineCurrent(line, phase);
            if (rating != null && current.magnitude() > rating * rules.highestLoading()) {
                double active = solution.voltage(lineEnd[line], phase)
                        .times(current.conjugate())
                        .re();
                Rule rule = active < 0 ? Rule.LINE_EXPORT : Rule.LINE_IMPORT;
                RuleBreak each = at(
                        rule,
                        "line " + feeder.lines().get(line).name(),
                        phase,
                        current.magnitude(),
                        rating * rules.highestLoading());
                worst = worst == null || each.excess() > worst.excess() ? each : worst;
            }
        }
        if (worst != null) {
            broken.add(worst);
        }
    }

    private void transformer(ThreePhaseSolution solution, List<RuleBreak> broken) {
        Complex power = solution.highPower();
        double kva = power.magnitude() / 1_000;
        double rating = feeder.transformer().ratedKva() * rules.highestLoading();
        if (kva > rating) {
            Rule rule = power.re() < 0 ? Rule.TRANSFORMER_EXPORT : Rule.TRANSFORMER_IMPORT;
            String name = "transformer " + feeder.transformer().name();
            broken.add(new RuleBreak(rule, name, Phase.ABC, kva, rating));
        }
    }

    /// The most unbalanced bus if it breaks the rule, otherwise nothing.
    List<RuleBreak> unbalanced(ThreePhaseSolution solution) {
        if (solution.status() != FlowStatus.CONVERGED) {
            return List.of();
        }
        int worst = 0;
        double unbalance = 0;
        for (int bus = 0; bus < feeder.buses().size(); bus++) {
            double each = solution.unbalance(bus);
            if (each > unbalance) {
                unbalance = each;
                worst = bus;
            }
        }
        return unbalance <= rules.highestUnbalance()
                ? List.of()
                : List.of(new RuleBreak(
                        Rule.UNBALANCE, "bus " + busName(worst), Phase.ABC, unbalance, rules.highestUnbalance()));
    }

    private String busName(int bus) {
        return feeder.buses().get(bus).id();
    }

    private static RuleBreak at(Rule rule, String element, int phase, double value, double limit) {
        return new RuleBreak(rule, element, PhaseIndex.at(phase), value, limit);
    }
}
