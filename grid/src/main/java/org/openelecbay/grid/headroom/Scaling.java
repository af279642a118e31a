package org.openelecbay.grid.headroom;

import java.util.function.DoubleFunction;
import org.openelecbay.grid.operating.OperatingPoint;

/// The largest number on a scale at which every limit holds, by bisection on full power flows.
///
/// @param most that number; 0 also when nothing is possible
/// @param binding what is broken just above it; at the end of the scale the cap
/// @param possible false when a limit is broken at 0 already
public record Scaling(double most, BindingElement binding, boolean possible) {

    private static final int DOUBLINGS = 60;

    /// Searches from 0 to `end`.
    ///
    /// @param end of the scale; infinite for none
    /// @param within width of the last interval, relative to the end of the scale
    /// @param at the state of the network at a number of the scale
    public static Scaling largest(LimitSet limits, double end, double within, DoubleFunction<OperatingPoint> at) {
        OperatingPoint start = at.apply(0);
        if (!limits.hold(start)) {
            return new Scaling(0, limits.binding(start), false);
        }
        double broken = end;
        if (end == Double.POSITIVE_INFINITY) {
            broken = 1;
            for (int k = 0; k < DOUBLINGS && limits.hold(at.apply(broken)); k++) {
                broken *= 2;
            }
        }
        OperatingPoint beyond = at.apply(broken);
        if (limits.hold(beyond)) {
            return new Scaling(broken, BindingElement.CAP, true);
        }
        double held = 0;
        double width = within * broken;
        while (broken - held > width) {
            double middle = (held + broken) / 2;
            OperatingPoint point = at.apply(middle);
            if (limits.hold(point)) {
                held = middle;
            } else {
                broken = middle;
                beyond = point;
            }
        }
        return new Scaling(held, limits.binding(beyond), true);
    }
}
