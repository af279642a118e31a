package org.openelecbay.grid.flow;

/// One row of a 3x3 complex matrix times a vector of three complex numbers, all in plain arrays.
final class Product {

    private Product() {}

    /// Real part; the row starts at `at`, the vector at `v`.
    static double re(double[] matrix, int at, double[] vector, int v) {
        return matrix[at] * vector[v]
                - matrix[at + 1] * vector[v + 1]
                + matrix[at + 2] * vector[v + 2]
                - matrix[at + 3] * vector[v + 3]
                + matrix[at + 4] * vector[v + 4]
                - matrix[at + 5] * vector[v + 5];
    }

    /// Imaginary part; the row starts at `at`, the vector at `v`.
    static double im(double[] matrix, int at, double[] vector, int v) {
        return matrix[at] * vector[v + 1]
                + matrix[at + 1] * vector[v]
                + matrix[at + 2] * vector[v + 3]
                + matrix[at + 3] * vector[v + 2]
                + matrix[at + 4] * vector[v + 5]
                + matrix[at + 5] * vector[v + 4];
    }
}
