package org.openelecbay.solver.dense;

import java.util.Arrays;

/// The factors of a small dense square matrix, rows exchanged for the largest pivot: `n^3 / 3` steps to factor, `n^2`
/// to solve.
///
/// Source: Golub and Van Loan, Matrix Computations, 4th ed. (2013), 3.4.
public final class DenseLu {

    private final double[][] factors;
    private final int[] order;

    private DenseLu(double[][] factors, int[] order) {
        this.factors = factors;
        this.order = order;
    }

    /// Factors a matrix given by rows, which stays as it is.
    ///
    /// @throws ArithmeticException when a column has no pivot above `leastPivot`
    public static DenseLu of(double[][] matrix, double leastPivot) {
        int size = matrix.length;
        double[][] factors = new double[size][];
        int[] order = new int[size];
        for (int row = 0; row < size; row++) {
            factors[row] = Arrays.copyOf(matrix[row], size);
            order[row] = row;
        }
        for (int column = 0; column < size; column++) {
            exchange(factors, order, column, pivot(factors, column));
            if (!(Math.abs(factors[column][column]) > leastPivot)) {
                throw new ArithmeticException("The matrix is singular: column " + column + " of " + size
                        + " depends on those before it. Does one row repeat others?");
            }
            eliminate(factors, column);
        }
        return new DenseLu(factors, order);
    }

    private static int pivot(double[][] factors, int column) {
        int best = column;
        for (int row = column + 1; row < factors.length; row++) {
            if (Math.abs(factors[row][column]) > Math.abs(factors[best][column])) {
                best = row;
            }
        }
        return best;
    }

    private static void exchange(double[][] factors, int[] order, int one, int other) {
        double[] row = factors[one];
        factors[one] = factors[other];
        factors[other] = row;
        int place = order[one];
        order[one] = order[other];
        order[other] = place;
    }

    private static void eliminate(double[][] factors, int column) {
        double[] above = factors[column];
        for (int row = column + 1; row < factors.length; row++) {
            double[] here = factors[row];
            if (here[column] != 0) {
                double factor = here[column] / above[column];
                here[column] = factor;
                for (int k = column + 1; k < here.length; k++) {
                    here[k] -= factor * above[k];
                }
            }
        }
    }

    /// `x` with `A x = right`.
    public double[] solve(double[] right) {
        int size = order.length;
        double[] x = new double[size];
        for (int row = 0; row < size; row++) {
            double sum = right[order[row]];
            for (int k = 0; k < row; k++) {
                sum -= factors[row][k] * x[k];
            }
            x[row] = sum;
        }
        for (int row = size - 1; row >= 0; row--) {
            double sum = x[row];
            for (int k = row + 1; k < size; k++) {
                sum -= factors[row][k] * x[k];
            }
            x[row] = sum / factors[row][row];
        }
        return x;
    }

    /// `y` with `A' y = right`.
    public double[] solveTransposed(double[] right) {
        int size = order.length;
        double[] z = Arrays.copyOf(right, size);
        for (int column = 0; column < size; column++) {
            z[column] /= factors[column][column];
            for (int k = column + 1; k < size; k++) {
                z[k] -= factors[column][k] * z[column];
            }
        }
        double[] y = new double[size];
        for (int column = size - 1; column >= 0; column--) {
            for (int k = 0; k < column; k++) {
                z[k] -= factors[column][k] * z[column];
            }
            y[order[column]] = z[column];
        }
        return y;
    }
}
