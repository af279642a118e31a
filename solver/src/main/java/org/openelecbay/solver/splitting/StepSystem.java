package org.openelecbay.solver.splitting;

import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseLdlt;
import org.openelecbay.solver.sparse.SparseMatrix;

/// The quasi-definite matrix `[[P + sigma, A'], [A, -1/rho]]` of every step, factored anew only when a penalty changes.
final class StepSystem {

    static final double SIGMA = 1e-6;

    private final SparseMatrix upper;
    private final int variables;
    private final SparseLdlt factors;

    /// @param penalties `rho`, one for each row
    StepSystem(RowScaling scaled, double[] penalties) {
        variables = scaled.variable.length;
        SparseEntries entries = new SparseEntries();
        for (int column = 0; column < variables; column++) {
            int[] start = scaled.quadratic.columnStart();
            for (int at = start[column]; at < start[column + 1]; at++) {
                int row = scaled.quadratic.rowOf()[at];
                if (row <= column) {
                    entries.add(row, column, scaled.quadratic.values()[at]);
                }
            }
            entries.add(column, column, SIGMA);
        }
        entries.addAll(1, scaled.rows.transposed(), 0, variables);
        for (int row = 0; row < penalties.length; row++) {
            entries.add(variables + row, variables + row, -1 / penalties[row]);
        }
        upper = entries.matrix(variables + penalties.length, variables + penalties.length);
        factors = SparseLdlt.factor(upper);
    }

    void change(double[] penalties) {
        for (int row = 0; row < penalties.length; row++) {
            upper.values()[upper.columnStart()[variables + row + 1] - 1] = -1 / penalties[row];
        }
        factors.refactor(upper);
    }

    void solve(double[] rhs) {
        factors.solve(rhs);
    }
}
