package org.openelecbay.grid.sensitivity;

import java.util.Arrays;

/// Inverts small dense matrices by elimination with row pivoting.
final class SmallInverse {

    private SmallInverse() {}

    /// Writes the inverse of `matrix` into `into` from `offset` on. A singular matrix gives numbers that are
    /// not finite.
    ///
    /// @param matrix row by row; overwritten
    static void invert(double[] matrix, int order, double[] into, int offset) {
        Arrays.fill(into, offset, offset + order * order, 0);
        for (int k = 0; k < order; k++) {
            into[offset + k * order + k] = 1;
        }
        for (int pivot = 0; pivot < order; pivot++) {
            int best = pivot;
            for (int row = pivot + 1; row < order; row++) {
                if (Math.abs(matrix[row * order + pivot]) > Math.abs(matrix[best * order + pivot])) {
                    best = row;
                }
            }
            swap(matrix, 0, order, pivot, best);
            swap(into, offset, order, pivot, best);
            double scale = 1 / matrix[pivot * order + pivot];
            for (int k = 0; k < order; k++) {
                matrix[pivot * order + k] *= scale;
                into[offset + pivot * order + k] *= scale;
            }
            for (int row = 0; row < order; row++) {
                double factor = matrix[row * order + pivot];
                if (row != pivot && factor != 0) {
                    for (int k = 0; k < order; k++) {
                        matrix[row * order + k] -= factor * matrix[pivot * order + k];
                        into[offset + row * order + k] -= factor * into[offset + pivot * order + k];
                    }
                }
            }
        }
    }

    private static void swap(double[] matrix, int offset, int order, int one, int other) {
        for (int k = 0; k < order && one != other; k++) {
            double kept = matrix[offset + one * order + k];
            matrix[offset + one * order + k] = matrix[offset + other * order + k];
            matrix[offset + other * order + k] = kept;
        }
    }
}
