package org.openelecbay.grid.optimal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Which limits take part in the program: those at their bound, and the worst of those that a step broke.
///
/// A feeder has thousands of limits, of which a handful ever matter. Neighbouring buses have nearly the same
/// slopes, so of a broken street only its worst bus is taken, and the next step tells whether that was
/// enough.
final class WorkingLimits {

    private static final int MOST_AT_ONCE = 12;
    private static final double PARALLEL = 0.9999;
    private static final double FORGOTTEN = 1e-8;

    private final List<SortedSet<Integer>> byInterval = new ArrayList<>();

    WorkingLimits(int intervals) {
        for (int interval = 0; interval < intervals; interval++) {
            byInterval.add(new TreeSet<>());
        }
    }

    SortedSet<Integer> of(int interval) {
        return byInterval.get(interval);
    }

    /// Lets those limits take part whose excess is above a bound.
    void addReached(HorizonState state, double bound) {
        for (int interval = 0; interval < byInterval.size(); interval++) {
            StageState stage = state.stages().get(interval);
            add(interval, stage, worstFirst(interval, stage, bound));
        }
    }

    /// Lets those limits take part that a step broke and that would be broken even if nothing bent: the
    /// program did not know them. True when there is one.
    boolean addForgotten(HorizonState from, Step step, HorizonState reached) {
        boolean added = false;
        for (int interval = 0; interval < byInterval.size(); interval++) {
            StageState begun = from.stages().get(interval);
            double[] moved = step.changes().get(interval);
            List<Integer> forgotten = worstFirst(interval, reached.stages().get(interval), 0).stream()
                    .filter(limit ->
                            begun.excess(limit) + along(begun.slopesOf(limit), moved) > step.slack() + FORGOTTEN)
                    .toList();
            added |= add(interval, begun, forgotten);
        }
        return added;
    }

    private List<Integer> worstFirst(int interval, StageState state, double bound) {
        return IntStream.range(0, state.stage().limits().size())
                .filter(limit -> state.excess(limit) > bound && !of(interval).contains(limit))
                .boxed()
                .sorted(Comparator.comparingDouble(state::excess).reversed())
                .toList();
    }

    private boolean add(int interval, StageState state, List<Integer> worstFirst) {
        List<double[]> rows = new ArrayList<>();
        for (int limit : worstFirst) {
            double[] row = state.slopesOf(limit);
            if (rows.size() < MOST_AT_ONCE && rows.stream().noneMatch(other -> isParallel(row, other))) {
                rows.add(row);
                of(interval).add(limit);
            }
        }
        return !rows.isEmpty();
    }

    private static double along(double[] row, double[] moved) {
        double sum = 0;
        for (int variable = 0; variable < row.length; variable++) {
            sum += row[variable] * moved[variable];
        }
        return sum;
    }

    private static boolean isParallel(double[] one, double[] other) {
        return along(one, other) > PARALLEL * Math.sqrt(along(one, one) * along(other, other));
    }
}
