package org.openelecbay.grid.meshed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.solver.sparse.SingularMatrix;
import org.openelecbay.solver.sparse.SparseLu;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Newton's method on the power mismatch in polar form, with exact derivatives.
///
/// Group `k` that no source holds has the unknowns `theta` at `2u` and `|V|` at `2u + 1`, and the equations of active
/// and reactive power at the same places. Source: spec grid 2.5b and 3.2.
final class PolarNewton {

    private static final double COLLAPSED_PU = 0.5;
    private static final int HALVINGS = 12;
    /// What is accepted where the mismatch falls no further: in per unit, and in parts of the largest admittance.
    private static final double GOOD_PU = 1e-10;

    private static final double ROUNDING = 1e-14;

    /// @param worst group with the largest mismatch
    record Ending(FlowStatus status, int iterations, int worst, double mismatch) {}

    /// Unknown of each group; -1 where a source holds the voltage.
    final int[] unknown;
    final int unknowns;

    private final MeshedFlow flow;
    private final SparseMatrix jacobian;
    /// For each admittance where its two by two block stands in the two columns; -1 where there is none.
    private final int[] firstColumn;

    private final int[] secondColumn;
    private final double accepted;
    private @Nullable SparseLu factor;

    PolarNewton(MeshedFlow flow) {
        this.flow = flow;
        unknown = new int[flow.groups.groups];
        int count = 0;
        for (int each = 0; each < unknown.length; each++) {
            unknown[each] = flow.groups.source[each] >= 0 ? -1 : count++;
        }
        unknowns = count;
        AdmittanceMatrix y = flow.admittances;
        firstColumn = new int[y.column.length];
        secondColumn = new int[y.column.length];
        jacobian = pattern(y);
        double largest = 0;
        for (int at = 0; at < y.g.length; at++) {
            largest = Math.max(largest, Math.hypot(y.g[at], y.b[at]));
        }
        accepted = Math.max(Math.max(GOOD_PU, flow.options.tolerancePu()), ROUNDING * largest);
    }

    private SparseMatrix pattern(AdmittanceMatrix y) {
        int[] rows = new int[4 * y.column.length];
        int[] columns = new int[rows.length];
        int count = 0;
        for (int row = 0; row < unknown.length; row++) {
            for (int at = y.start[row]; at < y.start[row + 1]; at++) {
                int column = unknown[y.column[at]];
                for (int each = 0; unknown[row] >= 0 && column >= 0 && each < 4; each++) {
                    rows[count] = 2 * unknown[row] + each / 2;
                    columns[count++] = 2 * column + each % 2;
                }
            }
        }
        SparseMatrix matrix = SparseMatrix.of(
                2 * unknowns,
                2 * unknowns,
                Arrays.copyOf(rows, count),
                Arrays.copyOf(columns, count),
                new double[count]);
        for (int row = 0; row < unknown.length; row++) {
            for (int at = y.start[row]; at < y.start[row + 1]; at++) {
                int column = unknown[y.column[at]];
                boolean none = unknown[row] < 0 || column < 0;
                firstColumn[at] = none ? -1 : position(matrix, 2 * unknown[row], 2 * column);
                secondColumn[at] = none ? -1 : position(matrix, 2 * unknown[row], 2 * column + 1);
            }
        }
        return matrix;
    }

    private static int position(SparseMatrix matrix, int row, int column) {
        int[] start = matrix.columnStart();
        return Arrays.binarySearch(matrix.rowOf(), start[column], start[column + 1], row);
    }

    Ending solve(MeshedState state) {
        double[] mismatch = new double[2 * unknowns];
        double norm = mismatch(state, mismatch);
        int limit = Math.min(MeshedFlow.MAX_ITERATIONS, flow.options.maxIterations());
        int iterations = 0;
        while (!(norm <= flow.options.tolerancePu()) && iterations < limit) {
            iterations++;
            try {
                factorAt(state).solve(mismatch);
            } catch (SingularMatrix e) {
                return ending(FlowStatus.NOT_CONVERGED, iterations, state);
            }
            double reached = move(state, mismatch, norm);
            if (!(reached < norm)) {
                break;
            }
            norm = mismatch(state, mismatch);
        }
        return ending(statusOf(norm, state), iterations, state);
    }

    private FlowStatus statusOf(double norm, MeshedState state) {
        double lowest = Double.MAX_VALUE;
        for (double each : state.magnitude) {
            lowest = Math.min(lowest, each);
        }
        if (!(lowest >= COLLAPSED_PU)) {
            return FlowStatus.DIVERGED;
        }
        return norm <= accepted ? FlowStatus.CONVERGED : FlowStatus.NOT_CONVERGED;
    }

    /// The factor of the Jacobian at a state; overwritten by the next one.
    SparseLu factorAt(MeshedState state) {
        fill(state);
        SparseLu present = factor;
        if (present == null) {
            present = SparseLu.factor(jacobian);
            factor = present;
        } else {
            present.refactor(jacobian);
        }
        return present;
    }

    /// Writes `-(S_flow + S_load)` of every unknown; returns the largest magnitude of a part.
    private double mismatch(MeshedState state, double[] into) {
        double largest = 0;
        for (int each = 0; each < unknown.length; each++) {
            if (unknown[each] >= 0) {
                into[2 * unknown[each]] = -(state.p[each] + state.loadP[each]);
                into[2 * unknown[each] + 1] = -(state.q[each] + state.loadQ[each]);
                largest = Math.max(largest, Math.abs(into[2 * unknown[each]]));
                largest = Math.max(largest, Math.abs(into[2 * unknown[each] + 1]));
            }
        }
        return largest;
    }

    /// Steps along `direction`, halved until the mismatch falls; returns the mismatch reached.
    private double move(MeshedState state, double[] direction, double norm) {
        double[] magnitude = state.magnitude.clone();
        double[] angle = state.angle.clone();
        double[] scratch = new double[direction.length];
        double part = 1;
        double reached = Double.MAX_VALUE;
        for (int halving = 0; halving <= HALVINGS; halving++) {
            for (int each = 0; each < unknown.length; each++) {
                if (unknown[each] >= 0) {
                    state.angle[each] = angle[each] + part * direction[2 * unknown[each]];
                    state.magnitude[each] = magnitude[each] + part * direction[2 * unknown[each] + 1];
                }
            }
            state.update();
            reached = mismatch(state, scratch);
            if (reached < norm) {
                return reached;
            }
            part /= 2;
        }
        return reached;
    }

    private void fill(MeshedState state) {
        AdmittanceMatrix y = flow.admittances;
        double[] values = jacobian.values();
        for (int row = 0; row < unknown.length; row++) {
            for (int at = y.start[row]; at < y.start[row + 1]; at++) {
                if (firstColumn[at] >= 0) {
                    int column = y.column[at];
                    double cos = state.e[row] * state.e[column] + state.f[row] * state.f[column];
                    double sin = state.f[row] * state.e[column] - state.e[row] * state.f[column];
                    double active = y.g[at] * cos + y.b[at] * sin;
                    double reactive = y.g[at] * sin - y.b[at] * cos;
                    double size = state.magnitude[column];
                    boolean own = row == column;
                    values[firstColumn[at]] = reactive - (own ? state.q[row] : 0);
                    values[firstColumn[at] + 1] = (own ? state.p[row] : 0) - active;
                    values[secondColumn[at]] = (active + (own ? state.p[row] : 0)) / size;
                    values[secondColumn[at] + 1] = (reactive + (own ? state.q[row] : 0)) / size;
                    if (own) {
                        values[secondColumn[at]] += state.slopeP[row];
                        values[secondColumn[at] + 1] += state.slopeQ[row];
                    }
                }
            }
        }
    }

    private Ending ending(FlowStatus status, int iterations, MeshedState state) {
        int worst = 0;
        double largest = -1;
        for (int each = 0; each < unknown.length; each++) {
            if (unknown[each] >= 0) {
                double size = Math.hypot(state.p[each] + state.loadP[each], state.q[each] + state.loadQ[each]);
                if (!(size <= largest)) {
                    largest = size;
                    worst = each;
                }
            }
        }
        return new Ending(status, iterations, worst, Math.max(largest, 0));
    }
}
