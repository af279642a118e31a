package org.openelecbay.grid.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.grid.headroom.BestDecisions;
import org.openelecbay.grid.headroom.BindingElement;
import org.openelecbay.grid.headroom.Directions;
import org.openelecbay.grid.headroom.Goal;
import org.openelecbay.grid.headroom.LimitKind;
import org.openelecbay.grid.headroom.LimitSet;
import org.openelecbay.grid.headroom.Scaling;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.OperatingPoint;
import org.openelecbay.grid.operating.Sensitivities;

/// The export limits of all connections, or their import limits: the largest state in which all go to their
/// limit at once.
///
/// @param kw limit of each connection
/// @param binding what ends it
/// @param possible false when a limit is broken without any injection
record Side(double[] kw, List<BindingElement> binding, boolean possible) {

    private static final double SCALE_WITHIN = 1e-10;
    private static final double GAIN_WITHIN = 1e-8;
    /// Near the optimum the gain goes with the square of the step.
    private static final double FAIR_GAIN_WITHIN = 1e-11;
    /// How near to its limit an element counts as binding, in `g`.
    private static final double NEAR = 1e-6;

    static Side of(EnvelopeKind kind, EnvelopeRequest request, boolean export) {
        OperatingModel model = export ? request.lowLoad() : request.highLoad();
        double[] caps = export ? request.exportCapKw() : request.importCapKw();
        LimitSet limits = LimitSet.of(model, request.limits());
        Directions directions = Box.directions(request, export);
        boolean shares = kind == EnvelopeKind.PROPORTIONAL;
        double end = shares ? 1 : Arrays.stream(caps).max().orElse(0);
        Scaling common = Scaling.largest(
                limits, end, SCALE_WITHIN, each -> directions.solve(model, limited(caps, each, shares)));
        double[] kw = limited(caps, common.most(), shares);
        boolean best = kind != EnvelopeKind.EQUAL && !shares && common.possible() && common.most() < end;
        if (best) {
            Goal goal = goal(kind, request);
            kw = goal.logarithmic()
                    ? BestDecisions.from(model, limits, directions, caps, goal, kw, FAIR_GAIN_WITHIN)
                    : new LargestTotal(model, limits, directions, caps, goal, GAIN_WITHIN).from(kw);
        }
        return new Side(kw, bindings(model, limits, directions, caps, kw, common), common.possible());
    }

    private static Goal goal(EnvelopeKind kind, EnvelopeRequest request) {
        double[] weights = request.weights().clone();
        if (kind == EnvelopeKind.MAXIMUM) {
            Arrays.fill(weights, 1);
        }
        return new Goal(weights, kind == EnvelopeKind.WEIGHTED);
    }

    private static double[] limited(double[] caps, double number, boolean shares) {
        double[] kw = new double[caps.length];
        for (int k = 0; k < caps.length; k++) {
            kw[k] = shares ? number * caps[k] : Math.min(number, caps[k]);
        }
        return kw;
    }

    /// For each connection the cap it has reached, or of the elements near their limit the one it presses most.
    private static List<BindingElement> bindings(
            OperatingModel model, LimitSet limits, Directions directions, double[] caps, double[] kw, Scaling common) {
        List<BindingElement> bindings = new ArrayList<>();
        OperatingPoint point = directions.solve(model, kw);
        if (!common.possible() || !point.converged() || common.binding().kind() == LimitKind.NO_SOLUTION) {
            return Collections.nCopies(kw.length, common.binding());
        }
        int[] near = near(limits, point);
        Sensitivities at = point.sensitivities();
        for (int k = 0; k < kw.length; k++) {
            if (kw[k] >= caps[k]) {
                bindings.add(BindingElement.CAP);
                continue;
            }
            int pressed = -1;
            double most = 0;
            for (int limit : near) {
                double slope = directions.slope(limits, limit, at, k);
                if (slope > most) {
                    most = slope;
                    pressed = limit;
                }
            }
            bindings.add(pressed < 0 ? common.binding() : limits.element(pressed, point));
        }
        return bindings;
    }

    private static int[] near(LimitSet limits, OperatingPoint point) {
        double[] excess = limits.excesses(point);
        return IntStream.range(0, excess.length)
                .filter(limit -> excess[limit] > -NEAR)
                .toArray();
    }
}
