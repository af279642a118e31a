package org.openelecbay.grid.nodal;

import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.solver.sparse.SingularMatrix;
import org.openelecbay.solver.sparse.SparseLu;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Solves for the voltages at fixed taps: current injection with one factor, then Newton where that does not settle.
///
/// Current injection repeats `V = Y^-1 (I_source - I_load(V))` (spec grid 2.5a). Newton solves
/// `Y V + I_load(V) - I_source = 0` with the exact derivatives of the loads, halving its step while the mismatch grows.
final class NodalIteration {

    private static final int GROWING_TOO_LONG = 8;
    private static final int HALVINGS = 12;
    /// Where rounding keeps the steps above a tighter tolerance, steps below this are as good as none.
    private static final double ROUNDING_PU = 1e-9;

    private final NodalSystem system;
    private final NodalState state;
    private final NodalOptions options;
    private int iterations;
    private double step = Double.NaN;

    NodalIteration(NodalSystem system, NodalState state, NodalOptions options) {
        this.system = system;
        this.state = state;
        this.options = options;
    }

    Ending solve() {
        if (injectCurrents()) {
            return ending(FlowStatus.CONVERGED);
        }
        if (!(state.lowestPu() >= Ending.COLLAPSED_PU) || !(step < 1)) {
            double[] start = system.withoutLoad();
            System.arraycopy(start, 0, state.volt, 0, start.length);
        }
        return ending(newton());
    }

    private boolean injectCurrents() {
        double last = Double.MAX_VALUE;
        int growing = 0;
        for (int k = 0; k < options.fixedPointIterations(); k++) {
            double[] next = system.source.clone();
            state.subtractLoads(next);
            system.factor.solve(next);
            iterations++;
            step = largestDifference(next);
            if (!(step < Double.MAX_VALUE)) {
                return false;
            }
            System.arraycopy(next, 0, state.volt, 0, next.length);
            if (step < options.tolerancePu()) {
                return state.lowestPu() >= Ending.COLLAPSED_PU;
            }
            growing = step > last ? growing + 1 : 0;
            last = step;
            if (growing >= GROWING_TOO_LONG) {
                break;
            }
        }
        return step < ROUNDING_PU && state.lowestPu() >= Ending.COLLAPSED_PU;
    }

    private double largestDifference(double[] next) {
        double largest = 0;
        for (int k = 0; k < next.length; k += 2) {
            double re = next[k] - state.volt[k];
            double im = next[k + 1] - state.volt[k + 1];
            largest = Math.max(largest, re * re + im * im);
        }
        return Math.sqrt(largest);
    }

    private FlowStatus newton() {
        SparseMatrix jacobian = system.equations.matrix();
        SparseLu factor = null;
        double[] mismatch = mismatch();
        double norm = largest(mismatch);
        for (int k = 0; k < options.newtonIterations(); k++) {
            fill(jacobian);
            try {
                if (factor == null) {
                    factor = SparseLu.factor(jacobian);
                } else {
                    factor.refactor(jacobian);
                }
            } catch (SingularMatrix e) {
                return FlowStatus.NOT_CONVERGED;
            }
            factor.solve(mismatch);
            iterations++;
            step = largest(mismatch);
            double reached = move(mismatch, norm);
            if (step < options.tolerancePu()) {
                return state.lowestPu() >= Ending.COLLAPSED_PU ? FlowStatus.CONVERGED : FlowStatus.DIVERGED;
            }
            if (!(reached < norm)) {
                break;
            }
            mismatch = mismatch();
            norm = reached;
        }
        return state.lowestPu() >= Ending.COLLAPSED_PU ? FlowStatus.NOT_CONVERGED : FlowStatus.DIVERGED;
    }

    private void fill(SparseMatrix jacobian) {
        System.arraycopy(system.matrix.values(), 0, jacobian.values(), 0, jacobian.entries());
        state.addSlopes(new Stamps(system.equations, jacobian));
    }

    /// Steps back from `direction`, halved until the mismatch falls; returns the mismatch reached. A step within the
    /// tolerance is taken whole.
    private double move(double[] direction, double norm) {
        double[] from = state.volt.clone();
        double part = 1;
        double reached = Double.MAX_VALUE;
        for (int halving = 0; halving <= HALVINGS; halving++) {
            for (int k = 0; k < from.length; k++) {
                state.volt[k] = from[k] - part * direction[k];
            }
            reached = largest(mismatch());
            if (reached < norm || step < options.tolerancePu()) {
                return reached;
            }
            part /= 2;
        }
        System.arraycopy(from, 0, state.volt, 0, from.length);
        return reached;
    }

    /// `Y V + I_load(V) - I_source` in volt-ampere of the base.
    private double[] mismatch() {
        double[] negative = system.source.clone();
        state.subtractLoads(negative);
        system.matrix.timesPlus(-1, state.volt, negative);
        for (int k = 0; k < negative.length; k++) {
            negative[k] = -negative[k];
        }
        return negative;
    }

    private static double largest(double[] pairs) {
        double largest = 0;
        for (int k = 0; k < pairs.length; k += 2) {
            largest = Math.max(largest, Math.hypot(pairs[k], pairs[k + 1]));
        }
        return largest;
    }

    private Ending ending(FlowStatus status) {
        double[] mismatch = mismatch();
        int worst = 0;
        double largest = -1;
        for (int k = 0; k < mismatch.length; k += 2) {
            double each = Math.hypot(mismatch[k], mismatch[k + 1]);
            if (each > largest || Double.isNaN(each)) {
                largest = each;
                worst = k / 2;
            }
        }
        return new Ending(status, iterations, step, worst, largest);
    }
}
