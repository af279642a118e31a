package org.openelecbay.solver.program;

import org.openelecbay.solver.sparse.SparseMatrix;

/// The convex program
///
/// `min 1/2 x'Px + q'x`  subject to  `Ax = b`, `Gx <= h`, `l <= x <= u`.
///
/// With `P = 0` it is a linear program. Redundant and degenerate constraints are allowed; equal bounds fix
/// a variable.
///
/// @param quadraticUpper `P`, positive semidefinite; entries below the diagonal are not read
/// @param linear `q`, one number for each variable
/// @param equalities `A`
/// @param equalTo `b`, finite
/// @param inequalities `G`
/// @param atMost `h`; positive infinity where there is no limit
/// @param lower `l`; negative infinity where there is none
/// @param upper `u`; positive infinity where there is none
public record QuadraticProgram(
        SparseMatrix quadraticUpper,
        double[] linear,
        SparseMatrix equalities,
        double[] equalTo,
        SparseMatrix inequalities,
        double[] atMost,
        double[] lower,
        double[] upper) {

    public QuadraticProgram {
        int size = linear.length;
        requireSame("quadratic part", quadraticUpper.columns(), size);
        requireSame("quadratic part", quadraticUpper.rows(), size);
        requireSame("equalities", equalities.columns(), size);
        requireSame("inequalities", inequalities.columns(), size);
        requireSame("lower bounds", lower.length, size);
        requireSame("upper bounds", upper.length, size);
        ConeProgram.requireFinite("linear cost", linear);
        ConeProgram.requireFinite("right-hand side", equalTo);
        if (equalities.rows() != equalTo.length || inequalities.rows() != atMost.length) {
            throw new IllegalArgumentException("There are " + equalities.rows() + " equalities with " + equalTo.length
                    + " right-hand sides, and " + inequalities.rows() + " inequalities with " + atMost.length + ".");
        }
        for (int each = 0; each < atMost.length; each++) {
            if (Double.isNaN(atMost[each]) || atMost[each] == Double.NEGATIVE_INFINITY) {
                throw new IllegalArgumentException("Inequality " + each + " asks for at most " + atMost[each] + ".");
            }
        }
        for (int each = 0; each < size; each++) {
            boolean open = lower[each] < Double.POSITIVE_INFINITY && upper[each] > Double.NEGATIVE_INFINITY;
            if (!open) {
                throw new IllegalArgumentException("Variable " + each + " lies between " + lower[each] + " and "
                        + upper[each] + "; a lower bound is below infinity and an upper bound above minus infinity.");
            }
        }
    }

    private static void requireSame(String what, int variables, int size) {
        if (variables != size) {
            throw new IllegalArgumentException(
                    "The linear part has " + size + " variables, the " + what + " " + variables + ".");
        }
    }
}
