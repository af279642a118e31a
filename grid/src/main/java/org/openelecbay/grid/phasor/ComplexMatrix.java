package org.openelecbay.grid.phasor;

import java.util.Arrays;
import java.util.List;

/// A square complex matrix over the conductors of an element: an impedance in ohm or an admittance in siemens.
///
/// Immutable. Stored row by row, real and imaginary part side by side.
public final class ComplexMatrix {

    /// A pivot this much smaller than the largest entry is taken as zero.
    private static final double SINGULAR = 1e-13;

    private final int order;
    private final double[] entries;

    private ComplexMatrix(int order, double[] entries) {
        this.order = order;
        this.entries = entries;
    }

    /// The matrix with these rows.
    ///
    /// @throws IllegalArgumentException when it is not square or a number is not finite
    public static ComplexMatrix ofRows(Complex[][] rows) {
        int order = rows.length;
        double[] entries = new double[2 * order * order];
        for (int row = 0; row < order; row++) {
            if (rows[row].length != order) {
                throw new IllegalArgumentException("Row " + (row + 1) + " of a matrix over " + order
                        + " conductors has " + rows[row].length + " numbers.");
            }
            for (int column = 0; column < order; column++) {
                Complex each = rows[row][column];
                if (!Double.isFinite(each.re()) || !Double.isFinite(each.im())) {
                    throw new IllegalArgumentException("Entry " + (row + 1) + "," + (column + 1)
                            + " of a matrix over conductors is not a finite number: " + each + ".");
                }
                entries[2 * (order * row + column)] = each.re();
                entries[2 * (order * row + column) + 1] = each.im();
            }
        }
        return new ComplexMatrix(order, entries);
    }

    /// The matrix of this order that is zero everywhere.
    public static ComplexMatrix zero(int order) {
        return new ComplexMatrix(order, new double[2 * order * order]);
    }

    /// How many rows and columns it has.
    public int order() {
        return order;
    }

    /// One entry; rows and columns count from 0.
    public Complex entry(int row, int column) {
        int at = 2 * (order * row + column);
        return new Complex(entries[at], entries[at + 1]);
    }

    /// True when every entry is zero.
    public boolean isZero() {
        return Arrays.stream(entries).allMatch(each -> each == 0);
    }

    /// The inverse, by elimination with row exchanges.
    ///
    /// @throws ArithmeticException when it is singular to working precision
    public ComplexMatrix inverse() {
        Complex[][] left = new Complex[order][order];
        Complex[][] right = new Complex[order][order];
        double largest = 0;
        for (int row = 0; row < order; row++) {
            for (int column = 0; column < order; column++) {
                left[row][column] = entry(row, column);
                right[row][column] = row == column ? Complex.ONE : Complex.ZERO;
                largest = Math.max(largest, left[row][column].magnitude());
            }
        }
        for (int pivot = 0; pivot < order; pivot++) {
            exchange(left, right, pivot);
            if (!(left[pivot][pivot].magnitude() > SINGULAR * largest)) {
                throw new ArithmeticException("A matrix over " + order + " conductors has no inverse.");
            }
            Complex reciprocal = Complex.ONE.dividedBy(left[pivot][pivot]);
            for (int row = 0; row < order; row++) {
                if (row != pivot) {
                    Complex factor = left[row][pivot].times(reciprocal);
                    subtract(left, factor, pivot, row);
                    subtract(right, factor, pivot, row);
                }
            }
            for (int column = 0; column < order; column++) {
                left[pivot][column] = left[pivot][column].times(reciprocal);
                right[pivot][column] = right[pivot][column].times(reciprocal);
            }
        }
        return ofRows(right);
    }

    private static void exchange(Complex[][] left, Complex[][] right, int pivot) {
        int best = pivot;
        for (int row = pivot + 1; row < left.length; row++) {
            best = left[row][pivot].magnitude() > left[best][pivot].magnitude() ? row : best;
        }
        for (Complex[][] each : List.of(left, right)) {
            Complex[] row = each[pivot];
            each[pivot] = each[best];
            each[best] = row;
        }
    }

    private static void subtract(Complex[][] rows, Complex factor, int from, int row) {
        for (int column = 0; column < rows.length; column++) {
            rows[row][column] = rows[row][column].minus(rows[from][column].times(factor));
        }
    }

    public ComplexMatrix times(double factor) {
        double[] product = new double[entries.length];
        Arrays.setAll(product, k -> entries[k] * factor);
        return new ComplexMatrix(order, product);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComplexMatrix matrix && Arrays.equals(entries, matrix.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return "ComplexMatrix" + Arrays.toString(entries);
    }
}
