package org.openelecbay.market.dispatch.splitting;

/// Whether a splitting method may stop: both residuals against what is allowed (spec F.7; Boyd et al. 2011, section
/// 3.3.1).
///
/// @param primal |A x + B y - c|
/// @param dual |penalty A' B (y - yBefore)|
/// @param primalAllowed sqrt(rows) absolute + relative max(|A x|, |B y|, |c|)
/// @param dualAllowed sqrt(size of x) absolute + relative |A' z|
public record Residuals(double primal, double dual, double primalAllowed, double dualAllowed) {

    /// Both residuals hold.
    public boolean stops() {
        return primal <= primalAllowed && dual <= dualAllowed;
    }

    /// The constraint A x + B y = c.
    ///
    /// @param a one row a constraint
    /// @param b as many rows
    /// @param c as many numbers
    public record Constraint(double[][] a, double[][] b, double[] c) {
        public Constraint {
            if (a.length != c.length || b.length != c.length) {
                throw new IllegalArgumentException("The constraint has " + a.length + " rows of A, " + b.length
                        + " of B and " + c.length + " of C; all three have one row a constraint.");
            }
            requireEven("A", a);
            requireEven("B", b);
        }

        private static void requireEven(String name, double[][] rows) {
            for (double[] row : rows) {
                if (row.length != rows[0].length) {
                    throw new IllegalArgumentException("The rows of " + name + " have " + rows[0].length + " and "
                            + row.length + " numbers; all have as many.");
                }
            }
        }
    }

    /// The iterate to be judged.
    ///
    /// @param x first block
    /// @param y second block
    /// @param yBefore second block of the iteration before
    /// @param z dual
    public record Point(double[] x, double[] y, double[] yBefore, double[] z) {}

    /// Judges an iterate.
    ///
    /// @param absolute not negative
    /// @param relative not negative
    /// @throws IllegalArgumentException when the sizes do not fit together
    public static Residuals of(Constraint constraint, Point point, double penalty, double absolute, double relative) {
        int rows = constraint.c().length;
        requireSize("z", point.z(), rows);
        requireSize("yPrev", point.yBefore(), point.y().length);
        double[] ax = times("x", constraint.a(), point.x());
        double[] by = times("y", constraint.b(), point.y());
        double[] moved = times("y", constraint.b(), minus(point.y(), point.yBefore()));
        double[] gap = new double[rows];
        for (int row = 0; row < rows; row++) {
            gap[row] = ax[row] + by[row] - constraint.c()[row];
        }
        int size = point.x().length;
        double scale = Math.max(Math.max(norm(ax), norm(by)), norm(constraint.c()));
        return new Residuals(
                norm(gap),
                Math.abs(penalty) * norm(transposed(constraint.a(), moved, size)),
                Math.sqrt(rows) * absolute + relative * scale,
                Math.sqrt(size) * absolute + relative * norm(transposed(constraint.a(), point.z(), size)));
    }

    private static void requireSize(String name, double[] vector, int size) {
        if (vector.length != size) {
            throw new IllegalArgumentException(
                    "The vector " + name + " has " + vector.length + " numbers; the constraint needs " + size + ".");
        }
    }

    private static double[] minus(double[] one, double[] other) {
        double[] difference = one.clone();
        for (int k = 0; k < difference.length; k++) {
            difference[k] -= other[k];
        }
        return difference;
    }

    private static double[] times(String name, double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int row = 0; row < product.length; row++) {
            requireSize(name, vector, matrix[row].length);
            for (int k = 0; k < vector.length; k++) {
                product[row] += matrix[row][k] * vector[k];
            }
        }
        return product;
    }

    private static double[] transposed(double[][] matrix, double[] vector, int size) {
        double[] product = new double[size];
        for (int row = 0; row < matrix.length; row++) {
            for (int k = 0; k < size; k++) {
                product[k] += matrix[row][k] * vector[row];
            }
        }
        return product;
    }

    private static double norm(double[] vector) {
        double sum = 0;
        for (double value : vector) {
            sum += value * value;
        }
        return Math.sqrt(sum);
    }
}
