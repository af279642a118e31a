package org.openelecbay.grid.phasor;

import java.util.Arrays;

/// A 3x3 complex matrix over the phases a, b and c: a series impedance in ohm or in ohm per kilometre.
///
/// Immutable. Stored row by row, real and imaginary part side by side: 18 numbers, the layout the sweeps use too.
public final class PhaseMatrix {

    /// How many numbers one matrix takes.
    public static final int SIZE = 18;

    public static final PhaseMatrix ZERO = new PhaseMatrix(new double[SIZE]);

    private final double[] entries;

    private PhaseMatrix(double[] entries) {
        this.entries = entries;
    }

    /// The matrix with these rows.
    ///
    /// @param rows three rows of three numbers
    /// @throws IllegalArgumentException when the shape is another or a number is not finite
    public static PhaseMatrix ofRows(Complex[][] rows) {
        if (rows.length != 3) {
            throw new IllegalArgumentException("A phase matrix has 3 rows, not " + rows.length + ".");
        }
        double[] entries = new double[SIZE];
        for (int row = 0; row < 3; row++) {
            if (rows[row].length != 3) {
                throw new IllegalArgumentException(
                        "Row " + (row + 1) + " of a phase matrix has 3 numbers, not " + rows[row].length + ".");
            }
            for (int column = 0; column < 3; column++) {
                put(entries, row, column, rows[row][column]);
            }
        }
        return new PhaseMatrix(entries);
    }

    /// The matrix of a transposed line: `(z0 + 2 z1) / 3` on the diagonal, `(z0 - z1) / 3` beside it.
    ///
    /// Its eigenvalues are `z0`, `z1` and `z1`. Source: spec grid 2.3.
    ///
    /// @param positive positive-sequence impedance `z1`
    /// @param zero zero-sequence impedance `z0`
    public static PhaseMatrix ofSequence(Complex positive, Complex zero) {
        Complex self = zero.plus(positive.times(2)).times(1 / 3.0);
        Complex mutual = zero.minus(positive).times(1 / 3.0);
        double[] entries = new double[SIZE];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                put(entries, row, column, row == column ? self : mutual);
            }
        }
        return new PhaseMatrix(entries);
    }

    /// The matrix with `value` on the diagonal and zero elsewhere.
    public static PhaseMatrix diagonal(Complex value) {
        return ofSequence(value, value);
    }

    /// One entry; rows and columns count from 0 for phase a.
    public Complex entry(int row, int column) {
        int at = 2 * (3 * row + column);
        return new Complex(entries[at], entries[at + 1]);
    }

    public PhaseMatrix plus(PhaseMatrix other) {
        double[] sum = new double[SIZE];
        Arrays.setAll(sum, k -> entries[k] + other.entries[k]);
        return new PhaseMatrix(sum);
    }

    public PhaseMatrix times(double factor) {
        double[] product = new double[SIZE];
        Arrays.setAll(product, k -> entries[k] * factor);
        return new PhaseMatrix(product);
    }

    /// The product with a vector of three phases, such as the voltage drop of three currents.
    public Complex[] times(Complex[] phases) {
        Complex[] product = new Complex[3];
        for (int row = 0; row < 3; row++) {
            product[row] = entry(row, 0)
                    .times(phases[0])
                    .plus(entry(row, 1).times(phases[1]))
                    .plus(entry(row, 2).times(phases[2]));
        }
        return product;
    }

    /// Writes the 18 numbers into `target` from `offset` on.
    public void copyTo(double[] target, int offset) {
        System.arraycopy(entries, 0, target, offset, SIZE);
    }

    private static void put(double[] entries, int row, int column, Complex value) {
        if (!Double.isFinite(value.re()) || !Double.isFinite(value.im())) {
            throw new IllegalArgumentException("Entry " + (row + 1) + "," + (column + 1)
                    + " of a phase matrix is not a finite number: " + value + ".");
        }
        entries[2 * (3 * row + column)] = value.re();
        entries[2 * (3 * row + column) + 1] = value.im();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PhaseMatrix matrix && Arrays.equals(entries, matrix.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return "PhaseMatrix" + Arrays.toString(entries);
    }
}
