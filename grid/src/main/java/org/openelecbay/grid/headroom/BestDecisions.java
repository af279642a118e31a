package org.openelecbay.grid.headroom;

import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;

/// The decisions of greatest worth at which every limit holds, by successive linearisation: power flow, exact
/// derivatives, a quadratic program within a trust region, and again. What comes out was confirmed by a power
/// flow.
///
/// A local optimum: the set of states within limits is not convex, though nearly so on real feeders. Source:
/// spec grid 4.4 and 5.
public final class BestDecisions {

    private static final int MOST_STEPS = 80;
    private static final double SMALLEST_REGION = 1e-9;
    private static final double POSITIVE_SHARE = 0.1;

    private final OperatingModel model;
    private final LimitSet limits;
    private final Directions directions;
    private final double[] caps;
    private final Goal goal;
    private final double scale;

    private BestDecisions(
            OperatingModel model, LimitSet limits, Directions directions, double[] caps, Goal goal, double scale) {
        this.model = model;
        this.limits = limits;
        this.directions = directions;
        this.caps = caps;
        this.goal = goal;
        this.scale = scale;
    }

    /// Improves on a start within limits.
    ///
    /// @param caps most of each decision in kW; infinite for none
    /// @param start decisions in kW at which every limit holds, above zero for a logarithmic goal
    /// @param within relative gain below which it stops, such as 1e-6
    /// @return decisions in kW, never of less worth than the start, at which every limit holds
    public static double[] from(
            OperatingModel model,
            LimitSet limits,
            Directions directions,
            double[] caps,
            Goal goal,
            double[] start,
            double within) {
        double scale = 1;
        for (int k = 0; k < caps.length; k++) {
            scale = Math.max(scale, Double.isFinite(caps[k]) ? caps[k] : 2 * start[k]);
        }
        BestDecisions search = new BestDecisions(model, limits, directions, caps, goal, scale);
        return search.confirmed(start, search.climb(start, within));
    }

    private double[] climb(double[] start, double within) {
        double[] x = start.clone();
        OperatingPoint point = directions.solve(model, x);
        double violation = Math.max(0, limits.worst(point));
        double region = 0.5;
        double penalty = 0;
        LinearisedStep program = new LinearisedStep(limits, directions, goal, scale);
        program.at(point);
        for (int step = 0; step < MOST_STEPS && region > SMALLEST_REGION; step++) {
            LinearisedStep.Step best = program.best(x, lower(x, region), upper(x, region));
            double[] next = moved(x, best.change());
            double promised = goal.value(next) - goal.value(x);
            if (promised <= within * worth(x) && violation <= within) {
                return x;
            }
            penalty = Math.max(penalty, 2 * best.price());
            OperatingPoint reached = directions.solve(model, next);
            double broken = Math.max(0, limits.worst(reached));
            double gain = promised + penalty * (violation - broken);
            double hoped = promised + penalty * violation;
            if (gain > 0.1 * hoped) {
                x = next;
                violation = broken;
                program.advance(reached, best.change());
                region = gain > 0.7 * hoped ? Math.min(1, 2 * region) : region;
            } else {
                region /= 3;
            }
        }
        return x;
    }

    private double worth(double[] x) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += goal.weights()[k] * (goal.logarithmic() ? 1 : x[k]);
        }
        return Math.max(sum, Double.MIN_NORMAL);
    }

    private double[] lower(double[] x, double region) {
        double[] lower = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            double least = goal.logarithmic() ? (POSITIVE_SHARE - 1) * x[k] : -x[k];
            lower[k] = Math.max(least / scale, -region);
        }
        return lower;
    }

    private double[] upper(double[] x, double region) {
        double[] upper = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            upper[k] = Math.min((caps[k] - x[k]) / scale, region);
        }
        return upper;
    }

    private double[] moved(double[] x, double[] change) {
        double[] next = new double[x.length];
        double floor = goal.logarithmic() ? Double.MIN_NORMAL : 0;
        for (int k = 0; k < x.length; k++) {
            next[k] = Math.clamp(x[k] + scale * change[k], floor, caps[k]);
        }
        return next;
    }

    /// The furthest state within limits on the way from the start to the end found.
    private double[] confirmed(double[] start, double[] end) {
        double share = Scaling.largest(limits, 1, 1e-10, each -> directions.solve(model, between(start, end, each)))
                .most();
        double[] held = between(start, end, share);
        return goal.value(held) >= goal.value(start) ? held : start;
    }

    private static double[] between(double[] start, double[] end, double share) {
        double[] between = new double[start.length];
        for (int k = 0; k < start.length; k++) {
            between[k] = share == 1 ? end[k] : start[k] + share * (end[k] - start[k]);
        }
        return between;
    }
}
