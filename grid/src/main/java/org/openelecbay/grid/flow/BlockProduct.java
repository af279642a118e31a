package org.openelecbay.grid.flow;

/// One row of a 3x3 complex matrix times three complex numbers, for every lane of a block.
final class BlockProduct {

    private BlockProduct() {}

    /// Writes the product into `re` and `im`.
    ///
    /// @param at where the row starts in `matrix`, six numbers
    /// @param v where the vector starts in `vector`, six rows
    static void write(double[] matrix, int at, double[][] vector, int v, double[] re, double[] im) {
        multiply(matrix[at], matrix[at + 1], vector[v], vector[v + 1], re, im);
        multiplyAdd(matrix[at + 2], matrix[at + 3], vector[v + 2], vector[v + 3], re, im);
        multiplyAdd(matrix[at + 4], matrix[at + 5], vector[v + 4], vector[v + 5], re, im);
    }

    private static void multiply(double ar, double ai, double[] xr, double[] xi, double[] re, double[] im) {
        for (int m = 0; m < re.length; m++) {
            re[m] = ar * xr[m] - ai * xi[m];
            im[m] = ar * xi[m] + ai * xr[m];
        }
    }

    private static void multiplyAdd(double ar, double ai, double[] xr, double[] xi, double[] re, double[] im) {
        for (int m = 0; m < re.length; m++) {
            re[m] += ar * xr[m] - ai * xi[m];
            im[m] += ar * xi[m] + ai * xr[m];
        }
    }
}
