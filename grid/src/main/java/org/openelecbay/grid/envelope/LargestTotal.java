package org.openelecbay.grid.envelope;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.openelecbay.grid.headroom.BestDecisions;
import org.openelecbay.grid.headroom.Directions;
import org.openelecbay.grid.headroom.Goal;
import org.openelecbay.grid.headroom.LimitSet;
import org.openelecbay.grid.headroom.Scaling;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// The largest total from several starts, as the states within limits are not convex and one climb may end
/// where two connections share what one of them alone would use better.
///
/// Starts are the common limit and, where connections are few, one filled connection after the other,
/// beginning with those that press least on the limits, and from the best so far every state in which one of
/// two that share gives all of its part to the other. The same starts in the same order every time. Where
/// connections are many, one more or less has little weight, and one climb must do.
final class LargestTotal {

    private static final double FILLED_WITHIN = 1e-4;
    /// A connection is neither empty nor full beyond this part of its cap.
    private static final double PART = 1e-4;
    /// With this many connections or fewer there is more than one start.
    private static final int FEW = 12;

    private static final int MOST_EXCHANGES = 60;

    private final OperatingModel model;
    private final LimitSet limits;
    private final Directions directions;
    private final double[] caps;
    private final Goal goal;
    private final double within;

    LargestTotal(
            OperatingModel model, LimitSet limits, Directions directions, double[] caps, Goal goal, double within) {
        this.model = model;
        this.limits = limits;
        this.directions = directions;
        this.caps = caps;
        this.goal = goal;
        this.within = within;
    }

    /// @param common limits in kW at which all hold
    double[] from(double[] common) {
        double[] best = climbed(common);
        if (caps.length > FEW) {
            return best;
        }
        best = better(best, climbed(filled(common)));
        int tried = 0;
        for (int giver = 0; giver < caps.length; giver++) {
            for (int taker = 0; taker < caps.length && tried < MOST_EXCHANGES; taker++) {
                if (giver != taker && isPart(best, giver) && isPart(best, taker)) {
                    tried++;
                    best = better(best, climbed(exchanged(best, giver, taker)));
                }
            }
        }
        return best;
    }

    private double[] climbed(double[] start) {
        return BestDecisions.from(model, limits, directions, caps, goal, start, within);
    }

    private double[] better(double[] one, double[] other) {
        return total(other) > total(one) ? other : one;
    }

    private double total(double[] kw) {
        double sum = 0;
        for (int k = 0; k < kw.length; k++) {
            sum += goal.weights()[k] * kw[k];
        }
        return sum;
    }

    private boolean isPart(double[] kw, int k) {
        return kw[k] > PART * caps[k] && kw[k] < (1 - PART) * caps[k];
    }

    /// Each connection as far as it goes beside those filled before it.
    private double[] filled(double[] common) {
        OperatingPoint point = directions.solve(model, common);
        Sensitivities at = point.sensitivities();
        double[] excess = limits.excesses(point);
        int nearest = 0;
        for (int limit = 1; limit < excess.length; limit++) {
            nearest = excess[limit] > excess[nearest] ? limit : nearest;
        }
        double[] slope = new double[caps.length];
        for (int k = 0; k < slope.length; k++) {
            slope[k] = directions.slope(limits, nearest, at, k);
        }
        double[] kw = new double[caps.length];
        IntStream.range(0, kw.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> slope[k]))
                .forEach(k -> kw[k] = Scaling.largest(
                                limits, caps[k], FILLED_WITHIN, each -> directions.solve(model, with(kw, k, each)))
                        .most());
        return kw;
    }

    /// One takes what the other had, and both with all others as much as goes.
    private double[] exchanged(double[] kw, int giver, int taker) {
        double[] moved = with(kw, taker, Math.min(caps[taker], kw[taker] + kw[giver]));
        moved[giver] = 0;
        double share = Scaling.largest(limits, 1, FILLED_WITHIN, each -> directions.solve(model, times(moved, each)))
                .most();
        return times(moved, share);
    }

    private static double[] with(double[] kw, int k, double each) {
        double[] changed = kw.clone();
        changed[k] = each;
        return changed;
    }

    private static double[] times(double[] kw, double factor) {
        return Arrays.stream(kw).map(each -> factor * each).toArray();
    }
}
