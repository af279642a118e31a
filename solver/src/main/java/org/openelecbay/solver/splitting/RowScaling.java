package org.openelecbay.solver.splitting;

import java.util.Arrays;
import org.openelecbay.solver.sparse.SparseMatrix;

/// Factors that bring the largest entry of every column of `[[P, A'], [A, 0]]` near 1: `x = D x'`, `z = z' / E`,
/// `y = E y' / c`. Source: Ruiz, RAL-TR-2001-034.
final class RowScaling {

    private static final int ROUNDS = 10;
    private static final double SMALLEST = 1e-4;
    private static final double LARGEST = 1e4;

    final double[] variable;
    final double[] row;
    final double cost;
    final SparseMatrix quadratic;
    final SparseMatrix rows;

    RowScaling(IntervalRows program) {
        quadratic = program.quadratic.transposed().transposed();
        rows = program.rows.transposed().transposed();
        variable = new double[rows.columns()];
        row = new double[rows.rows()];
        Arrays.fill(variable, 1);
        Arrays.fill(row, 1);
        for (int round = 0; round < ROUNDS; round++) {
            double[] byVariable = new double[variable.length];
            double[] byRow = new double[row.length];
            largest(quadratic, byVariable, byVariable);
            largest(rows, byRow, byVariable);
            Arrays.setAll(byVariable, each -> factor(byVariable[each], variable[each]));
            Arrays.setAll(byRow, each -> factor(byRow[each], row[each]));
            scale(quadratic, byVariable, byVariable);
            scale(rows, byRow, byVariable);
            Arrays.setAll(variable, each -> variable[each] * byVariable[each]);
            Arrays.setAll(row, each -> row[each] * byRow[each]);
        }
        double size = 0;
        for (double each : quadratic.values()) {
            size = Math.max(size, Math.abs(each));
        }
        for (int each = 0; each < variable.length; each++) {
            size = Math.max(size, Math.abs(variable[each] * program.linear[each]));
        }
        cost = size == 0 ? 1 : Math.clamp(1 / size, SMALLEST, LARGEST);
        for (int each = 0; each < quadratic.values().length; each++) {
            quadratic.values()[each] *= cost;
        }
    }

    private static double factor(double largest, double soFar) {
        double wanted = largest == 0 ? 1 : 1 / Math.sqrt(largest);
        return Math.clamp(soFar * wanted, SMALLEST, LARGEST) / soFar;
    }

    private static void largest(SparseMatrix matrix, double[] byRow, double[] byColumn) {
        for (int column = 0; column < matrix.columns(); column++) {
            for (int at = matrix.columnStart()[column]; at < matrix.columnStart()[column + 1]; at++) {
                double size = Math.abs(matrix.values()[at]);
                byColumn[column] = Math.max(byColumn[column], size);
                byRow[matrix.rowOf()[at]] = Math.max(byRow[matrix.rowOf()[at]], size);
            }
        }
    }

    private static void scale(SparseMatrix matrix, double[] byRow, double[] byColumn) {
        for (int column = 0; column < matrix.columns(); column++) {
            for (int at = matrix.columnStart()[column]; at < matrix.columnStart()[column + 1]; at++) {
                matrix.values()[at] *= byRow[matrix.rowOf()[at]] * byColumn[column];
            }
        }
    }
}
