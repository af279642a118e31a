package org.openelecbay.grid.security;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.PlannedInjection;

/// Tightens one connection after the other, each down to nothing before the next, until no rule is broken.
///
/// The worst broken rule is cured first, by the connections whose watts relieve it; then the worst that is left. To
/// first order, curing one element by the greatest relief a watt curtails the least energy: a knapsack with one
/// constraint.
final class Queue {

    private static final int BISECTIONS = 24;
    private static final int MOST_ROUNDS = 24;
    private static final double STEP = 0.02;

    private final FeederState state;
    private final Plan plan;
    private final TightenedSides sides;
    private final Curtailment kind;

    Queue(FeederState state, Plan plan, TightenedSides sides, Curtailment kind) {
        this.state = state;
        this.plan = plan;
        this.sides = sides;
        this.kind = kind;
    }

    /// One connection in the queue.
    ///
    /// @param id of the connection
    /// @param watts by which it can be tightened
    /// @param relief excess taken off the broken rule for one watt
    /// @param place in the list of connections
    private record Place(String id, double watts, double relief, int place) {}

    /// Factors under which the plan is secure; empty when the queue ends before it is.
    Optional<Map<String, Double>> factors(List<RuleBreak> broken) {
        Map<String, Double> factors = new HashMap<>();
        List<RuleBreak> left = broken;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Place> queue = queue(left.getFirst(), factors);
            if (queue.isEmpty()) {
                return Optional.empty();
            }
            factors = tightened(left.getFirst(), queue, factors);
            left = state.broken(plan.under(factors));
            if (left.isEmpty()) {
                return Optional.of(factors);
            }
        }
        return Optional.empty();
    }

    private List<Place> queue(RuleBreak broken, Map<String, Double> factors) {
        double before = broken.excessAmong(state.broken(plan.under(factors)));
        List<Place> queue = new ArrayList<>();
        List<PlannedInjection> planned = plan.planned();
        for (int place = 0; place < planned.size(); place++) {
            PlannedInjection each = planned.get(place);
            String id = each.point().id();
            double factor = factors.getOrDefault(id, 1.0);
            double watts = factor * Math.abs(each.planned().watts());
            if (watts > 0 && sides.concern(each)) {
                Map<String, Double> less = new HashMap<>(factors);
                less.put(id, factor * (1 - STEP));
                double relief = (before - broken.excessAmong(state.broken(plan.under(less)))) / (STEP * watts);
                if (relief > 0) {
                    queue.add(new Place(id, watts, relief, place));
                }
            }
        }
        queue.sort(
                kind == Curtailment.LAST_IN
                        ? Comparator.comparingInt(Place::place).reversed()
                        : Comparator.comparingDouble(Place::relief).reversed().thenComparingInt(Place::place));
        return queue;
    }

    /// Takes the least off the queue that cures this rule, or all of it.
    private Map<String, Double> tightened(RuleBreak broken, List<Place> queue, Map<String, Double> factors) {
        double enough = queue.stream().mapToDouble(Place::watts).sum();
        double tooLittle = 0;
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = (enough + tooLittle) / 2;
            if (broken.excessAmong(state.broken(plan.under(taken(middle, queue, factors)))) > 0) {
                tooLittle = middle;
            } else {
                enough = middle;
            }
        }
        return taken(enough, queue, factors);
    }

    private static Map<String, Double> taken(double watts, List<Place> queue, Map<String, Double> factors) {
        Map<String, Double> taken = new HashMap<>(factors);
        double left = watts;
        for (Place place : queue) {
            if (left <= 0) {
                break;
            }
            double share = Math.min(1, left / place.watts());
            taken.put(place.id(), factors.getOrDefault(place.id(), 1.0) * (1 - share));
            left -= place.watts();
        }
        return taken;
    }
}
