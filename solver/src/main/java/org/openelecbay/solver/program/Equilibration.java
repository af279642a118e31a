package org.openelecbay.solver.program;

import java.util.Arrays;
import org.openelecbay.solver.sparse.SparseMatrix;

/// A program whose rows and columns were scaled until their largest entries are near 1, and the way back.
///
/// With `D` for variables, `E` for rows and `c` for the cost: `x = D x'`, `s = s' / E`, `z = E z' / c`. All
/// rows of a second-order cone get the same factor.
final class Equilibration {

    private static final int ROUNDS = 10;
    private static final double SMALLEST = 1e-4;
    private static final double LARGEST = 1e4;

    final ConeProgram scaled;
    final double[] variable;
    final double[] row;
    final double cost;

    Equilibration(ConeProgram program) {
        SparseMatrix quadratic = copy(program.quadraticUpper());
        SparseMatrix rows = copy(program.rows());
        variable = ones(rows.columns());
        row = ones(rows.rows());
        double[] byVariable = new double[variable.length];
        double[] byRow = new double[row.length];
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.fill(byVariable, 0);
            Arrays.fill(byRow, 0);
            largest(quadratic, byVariable, byVariable);
            largest(rows, byRow, byVariable);
            Arrays.setAll(byVariable, each -> factor(byVariable[each], variable[each]));
            Arrays.setAll(byRow, each -> factor(byRow[each], row[each]));
            shareInCones(byRow, program.cones());
            scale(quadratic, byVariable, byVariable);
            scale(rows, byRow, byVariable);
            multiply(variable, byVariable);
            multiply(row, byRow);
        }
        double[] linear = program.linear().clone();
        double[] atMost = program.atMost().clone();
        multiply(linear, variable);
        multiply(atMost, row);
        double size = Math.max(largest(linear), largest(quadratic.values()));
        cost = size == 0 ? 1 : Math.clamp(1 / size, SMALLEST, LARGEST);
        Arrays.setAll(linear, each -> cost * linear[each]);
        Arrays.setAll(quadratic.values(), each -> cost * quadratic.values()[each]);
        scaled = new ConeProgram(quadratic, linear, rows, atMost, program.cones());
    }

    private static SparseMatrix copy(SparseMatrix matrix) {
        return matrix.transposed().transposed();
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static double factor(double largest, double soFar) {
        double wanted = largest == 0 ? 1 : 1 / Math.sqrt(largest);
        return Math.clamp(soFar * wanted, SMALLEST, LARGEST) / soFar;
    }

    private static void shareInCones(double[] byRow, Cones cones) {
        int first = cones.equalities() + cones.inequalities();
        for (int size : cones.secondOrder()) {
            double product = 0;
            for (int each = first; each < first + size; each++) {
                product += Math.log(byRow[each]);
            }
            Arrays.fill(byRow, first, first + size, Math.exp(product / size));
            first += size;
        }
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

    private static void multiply(double[] numbers, double[] by) {
        for (int each = 0; each < numbers.length; each++) {
            numbers[each] *= by[each];
        }
    }

    private static double largest(double[] numbers) {
        return Vectors.largest(numbers);
    }
}
