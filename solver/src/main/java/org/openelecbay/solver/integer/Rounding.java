package org.openelecbay.solver.integer;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// Makes whole points of relaxed ones: the variables nearest to a whole number are fixed first, each followed by what
/// it leaves to the others.
final class Rounding {

    private static final double NEARLY_WHOLE = 0.1;
    private static final int PARTS = 4;

    private final boolean[] whole;
    private final Search.Relaxing relaxing;

    Rounding(boolean[] whole, Search.Relaxing relaxing) {
        this.whole = whole;
        this.relaxing = relaxing;
    }

    /// Rounds all at once and solves for the rest.
    @Nullable
    ProgramSolution atOnce(WholeBounds bounds, double[] x) {
        WholeBounds rounded = fixed(bounds, x, 0.5, Integer.MAX_VALUE);
        return rounded == null ? null : solved(rounded);
    }

    /// Fixes what is nearly whole and a quarter of the others, solves again, and so on.
    @Nullable
    ProgramSolution dive(WholeBounds bounds, double[] x) {
        int atLeast = Math.max(1, open(bounds).size() / PARTS);
        WholeBounds now = bounds;
        ProgramSolution solution = null;
        double[] from = x;
        while (!now.areAllFixed()) {
            now = fixed(now, from, NEARLY_WHOLE, atLeast);
            solution = now == null ? null : solved(now);
            if (now == null || solution == null) {
                return null;
            }
            from = solution.x();
        }
        return solution;
    }

    private @Nullable ProgramSolution solved(WholeBounds bounds) {
        @Nullable ProgramSolution solution = relaxing.relax(bounds);
        return solution != null && solution.status() == ProgramStatus.SOLVED ? solution : null;
    }

    private List<Integer> open(WholeBounds bounds) {
        return IntStream.range(0, whole.length)
                .filter(each -> whole[each] && !bounds.isFixed(each))
                .boxed()
                .toList();
    }

    /// The bounds with every variable fixed that is at most `near` from a whole number, and with at least `atLeast`.
    private @Nullable WholeBounds fixed(WholeBounds bounds, double[] x, double near, int atLeast) {
        List<Integer> nearestFirst = open(bounds).stream()
                .sorted(Comparator.comparingDouble((Integer each) -> Math.abs(x[each] - Math.rint(x[each]))))
                .toList();
        WholeBounds fixed = bounds;
        int count = 0;
        for (int each : nearestFirst) {
            if (count >= atLeast && Math.abs(x[each] - Math.rint(x[each])) > near) {
                break;
            }
            count++;
            if (!fixed.isFixed(each)) {
                fixed = fixedAt(fixed, each, x[each]);
                if (fixed == null) {
                    return null;
                }
            }
        }
        return fixed;
    }

    private static @Nullable WholeBounds fixedAt(WholeBounds bounds, int variable, double value) {
        double nearest = Math.clamp(Math.rint(value), bounds.lower[variable], bounds.upper[variable]);
        WholeBounds fixed = bounds.copy();
        if (fixed.restrict(variable, nearest, nearest)) {
            return fixed;
        }
        double other = value > nearest ? nearest + 1 : nearest - 1;
        WholeBounds otherwise = bounds.copy();
        return otherwise.restrict(variable, other, other) ? otherwise : null;
    }
}
