package org.openelecbay.solver.choice;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.solver.chain.ChainSolution;

/// All plans of starts, numbered with the first run turning slowest, and what each costs at least.
///
/// What the chain costs is convex in what the runs add to its rows, so the multipliers at one plan bound the cost of
/// all others from below (a cut of Kelley's, J. SIAM 8, 1960).
final class Plans {

    private final List<Run> runs;
    private final int stages;
    private final int rows;
    final int count;

    /// @param rows of a stage of the chain
    Plans(List<Run> runs, int stages, int rows) {
        this.runs = runs;
        this.stages = stages;
        this.rows = rows;
        int product = 1;
        for (Run run : runs) {
            product *= run.starts();
        }
        count = product;
    }

    /// A lower bound of all plans: a constant and what each start of each run adds.
    record Cut(double constant, double[][] starts) {}

    int[] starts(int plan) {
        int[] starts = new int[runs.size()];
        int rest = plan;
        for (int each = starts.length - 1; each >= 0; each--) {
            int size = runs.get(each).starts();
            starts[each] = runs.get(each).earliest() + rest % size;
            rest /= size;
        }
        return starts;
    }

    double cost(int[] starts) {
        double sum = 0;
        for (int each = 0; each < starts.length; each++) {
            Run run = runs.get(each);
            sum += run.costs()[starts[each] - run.earliest()];
        }
        return sum;
    }

    /// The right-hand sides with what the runs add.
    double[] equalTo(double[] without, int[] starts) {
        double[] equalTo = without.clone();
        for (int each = 0; each < starts.length; each++) {
            add(equalTo, runs.get(each), starts[each], 1);
        }
        return equalTo;
    }

    /// The right-hand sides with every run spread evenly over its starts.
    double[] spread(double[] without) {
        double[] equalTo = without.clone();
        for (Run run : runs) {
            for (int start = 0; start < run.starts(); start++) {
                add(equalTo, run, run.earliest() + start, 1.0 / run.starts());
            }
        }
        return equalTo;
    }

    private void add(double[] equalTo, Run run, int start, double share) {
        for (int stage = start; stage < start + run.stages(); stage++) {
            equalTo[stage * rows + run.row()] += share * run.amount();
        }
    }

    /// The cut from a solution at the given right-hand sides.
    Cut cut(ChainSolution solution, double[] equalTo, double[] without) {
        double constant = solution.objective();
        for (int row = 0; row < equalTo.length; row++) {
            constant += solution.rowDuals()[row] * (equalTo[row] - without[row]);
        }
        double[][] starts = new double[runs.size()][];
        for (int each = 0; each < starts.length; each++) {
            Run run = runs.get(each);
            double[] before = new double[stages + 1];
            for (int stage = 0; stage < stages; stage++) {
                before[stage + 1] = before[stage] - solution.rowDuals()[stage * rows + run.row()] * run.amount();
            }
            starts[each] = run.costs().clone();
            for (int start = 0; start < run.starts(); start++) {
                int stage = run.earliest() + start;
                starts[each][start] += before[stage + run.stages()] - before[stage];
            }
        }
        return new Cut(constant, starts);
    }

    /// Lower bounds before any cut.
    double[] unknown() {
        double[] bounds = new double[count];
        Arrays.fill(bounds, Double.NEGATIVE_INFINITY);
        return bounds;
    }

    /// Raises the lower bounds of all plans by a cut.
    void raise(double[] bounds, Cut cut) {
        raise(bounds, cut, 0, 0, cut.constant());
    }

    private int raise(double[] bounds, Cut cut, int run, int plan, double soFar) {
        if (run == cut.starts().length) {
            bounds[plan] = Math.max(bounds[plan], soFar);
            return plan + 1;
        }
        int next = plan;
        if (run == cut.starts().length - 1) {
            for (double each : cut.starts()[run]) {
                bounds[next] = Math.max(bounds[next], soFar + each);
                next++;
            }
            return next;
        }
        for (double each : cut.starts()[run]) {
            next = raise(bounds, cut, run + 1, next, soFar + each);
        }
        return next;
    }

    static int lowest(double[] bounds) {
        int lowest = 0;
        for (int plan = 1; plan < bounds.length; plan++) {
            lowest = bounds[plan] < bounds[lowest] ? plan : lowest;
        }
        return lowest;
    }
}
