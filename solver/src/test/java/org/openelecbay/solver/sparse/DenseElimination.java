package org.openelecbay.solver.sparse;

/// The naive twin: Gaussian elimination with full pivoting by rows on a dense copy.
final class DenseElimination {

    private DenseElimination() {}

    static double[][] dense(SparseMatrix matrix) {
        double[][] dense = new double[matrix.rows()][matrix.columns()];
        for (int column = 0; column < matrix.columns(); column++) {
            for (int at = matrix.columnStart()[column]; at < matrix.columnStart()[column + 1]; at++) {
                dense[matrix.rowOf()[at]][column] = matrix.values()[at];
            }
        }
        return dense;
    }

    static double[] solve(double[][] matrix, double[] rhs) {
        int size = rhs.length;
        double[][] a = new double[size][];
        double[] b = rhs.clone();
        for (int row = 0; row < size; row++) {
            a[row] = matrix[row].clone();
        }
        for (int k = 0; k < size; k++) {
            int pivot = k;
            for (int row = k + 1; row < size; row++) {
                pivot = Math.abs(a[row][k]) > Math.abs(a[pivot][k]) ? row : pivot;
            }
            double[] swapped = a[k];
            a[k] = a[pivot];
            a[pivot] = swapped;
            double number = b[k];
            b[k] = b[pivot];
            b[pivot] = number;
            for (int row = k + 1; row < size; row++) {
                double factor = a[row][k] / a[k][k];
                for (int column = k; column < size; column++) {
                    a[row][column] -= factor * a[k][column];
                }
                b[row] -= factor * b[k];
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            for (int column = k + 1; column < size; column++) {
                b[k] -= a[k][column] * b[column];
            }
            b[k] /= a[k][k];
        }
        return b;
    }
}
