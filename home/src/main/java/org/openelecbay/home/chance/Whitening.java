package org.openelecbay.home.chance;

/// The Cholesky factor `L` of a correlation matrix, `L L' = R`, and its inverse: between independent and
/// correlated quantities of unit variance.
public final class Whitening {

    private static final double ROUNDING = 1e-9;

    private final double[][] factor;
    private final double[][] inverse;

    private Whitening(double[][] factor, double[][] inverse) {
        this.factor = factor;
        this.inverse = inverse;
    }

    /// Of a correlation matrix.
    ///
    /// @param size how many quantities there are
    /// @throws IllegalArgumentException when it has another size, is not symmetric with ones on its
    ///     diagonal, or is not positive definite
    public static Whitening of(double[][] correlation, int size) {
        requireCorrelation(correlation, size);
        double[][] factor = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double rest = correlation[row][column];
                for (int k = 0; k < column; k++) {
                    rest -= factor[row][k] * factor[column][k];
                }
                if (row == column && rest <= ROUNDING) {
                    throw new IllegalArgumentException("Input " + row + " is determined by the inputs before it or "
                            + "contradicts them: the correlation matrix is not positive definite. Make fully "
                            + "correlated inputs one.");
                }
                factor[row][column] = row == column ? Math.sqrt(rest) : rest / factor[column][column];
            }
        }
        return new Whitening(factor, inverted(factor));
    }

    private static void requireCorrelation(double[][] correlation, int size) {
        if (correlation.length != size) {
            throw new IllegalArgumentException("The correlation matrix has " + correlation.length + " rows for " + size
                    + " inputs. Give one row and column an input.");
        }
        for (int row = 0; row < size; row++) {
            if (correlation[row].length != size) {
                throw new IllegalArgumentException("Row " + row + " of the correlation matrix has "
                        + correlation[row].length + " numbers for " + size + " inputs.");
            }
            for (int column = 0; column <= row; column++) {
                double here = correlation[row][column];
                boolean fits = row == column ? Math.abs(here - 1) <= ROUNDING : Math.abs(here) <= 1;
                if (!fits || Math.abs(here - correlation[column][row]) > ROUNDING) {
                    throw new IllegalArgumentException("The entry " + row + "," + column + " of the correlation matrix "
                            + "is " + here + ". It is symmetric with ones on its diagonal and -1 to 1 elsewhere.");
                }
            }
        }
    }

    private static double[][] inverted(double[][] factor) {
        int size = factor.length;
        double[][] inverse = new double[size][size];
        for (int column = 0; column < size; column++) {
            for (int row = column; row < size; row++) {
                double rest = row == column ? 1 : 0;
                for (int k = column; k < row; k++) {
                    rest -= factor[row][k] * inverse[k][column];
                }
                inverse[row][column] = rest / factor[row][row];
            }
        }
        return inverse;
    }

    /// Entry of `L`, zero above the diagonal.
    public double factor(int row, int column) {
        return factor[row][column];
    }

    /// Entry of the inverse of `L`, zero above the diagonal.
    public double inverse(int row, int column) {
        return inverse[row][column];
    }

    /// `L z`: correlated quantities from independent ones.
    public double[] correlated(double[] independent) {
        double[] result = new double[factor.length];
        for (int row = 0; row < result.length; row++) {
            for (int column = 0; column <= row; column++) {
                result[row] += factor[row][column] * independent[column];
            }
        }
        return result;
    }
}
