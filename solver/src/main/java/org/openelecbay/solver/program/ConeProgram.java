package org.openelecbay.solver.program;

import java.util.Arrays;
import org.openelecbay.solver.sparse.SparseMatrix;

/// The convex program
///
/// `min 1/2 x'Px + q'x`  subject to  `Ax + s = b`, `s` in `K`,
///
/// where `K` asks `s = 0` of the equalities, `s >= 0` of the inequalities and `s_0 >= |(s_1, ..., s_k)|` of
/// every second-order cone. A rotated cone `2 u v >= |w|^2`, `u, v >= 0`, is the second-order cone `(u + v,
/// u - v, sqrt(2) w)`.
///
/// @param quadraticUpper `P`, positive semidefinite; entries below the diagonal are not read
/// @param linear `q`, one number for each variable
/// @param rows `A`, in the order of [Cones]
/// @param atMost `b`, finite
/// @param cones what the rows are
public record ConeProgram(
        SparseMatrix quadraticUpper, double[] linear, SparseMatrix rows, double[] atMost, Cones cones) {

    public ConeProgram {
        int size = linear.length;
        if (quadraticUpper.rows() != size || quadraticUpper.columns() != size || rows.columns() != size) {
            throw new IllegalArgumentException("The linear part has " + size + " variables, the quadratic part "
                    + quadraticUpper.columns() + " and the rows " + rows.columns() + ".");
        }
        if (rows.rows() != atMost.length || rows.rows() != cones.rows()) {
            throw new IllegalArgumentException("There are " + rows.rows() + " rows, " + atMost.length
                    + " right-hand sides and cones for " + cones.rows() + " rows.");
        }
        requireFinite("linear cost", linear);
        requireFinite("right-hand side", atMost);
        requireFinite("coefficient", rows.values());
        requireFinite("quadratic cost", quadraticUpper.values());
    }

    static void requireFinite(String what, double[] numbers) {
        int bad = -1;
        for (int each = 0; each < numbers.length && bad < 0; each++) {
            bad = Double.isFinite(numbers[each]) ? -1 : each;
        }
        if (bad >= 0) {
            throw new IllegalArgumentException(
                    "A " + what + " is " + numbers[bad] + " (position " + bad + "), which is not finite.");
        }
    }

    /// The objective at a point.
    public double objective(double[] x) {
        double[] gradient = Arrays.copyOf(linear, x.length);
        Symmetric.timesPlus(quadraticUpper, 0.5, x, gradient);
        double sum = 0;
        for (int each = 0; each < x.length; each++) {
            sum += gradient[each] * x[each];
        }
        return sum;
    }
}
