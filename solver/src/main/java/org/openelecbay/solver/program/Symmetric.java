package org.openelecbay.solver.program;

import org.openelecbay.solver.sparse.SparseMatrix;

/// Products with a symmetric matrix that is given by its upper triangle.
public final class Symmetric {

    private Symmetric() {}

    /// Adds `factor P x` to `into`.
    public static void timesPlus(SparseMatrix upper, double factor, double[] x, double[] into) {
        int[] start = upper.columnStart();
        int[] rows = upper.rowOf();
        double[] values = upper.values();
        for (int column = 0; column < upper.columns(); column++) {
            for (int at = start[column]; at < start[column + 1] && rows[at] <= column; at++) {
                into[rows[at]] += factor * values[at] * x[column];
                if (rows[at] < column) {
                    into[column] += factor * values[at] * x[rows[at]];
                }
            }
        }
    }
}
