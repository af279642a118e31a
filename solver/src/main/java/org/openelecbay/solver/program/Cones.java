package org.openelecbay.solver.program;

import java.util.Arrays;

/// Which rows of a [ConeProgram] are what, in this order.
///
/// @param equalities how many rows are equalities; they come first
/// @param inequalities how many rows then are "at most"
/// @param secondOrder how many rows each second-order cone then takes, at least 1 each
public record Cones(int equalities, int inequalities, int[] secondOrder) {

    public Cones {
        secondOrder = secondOrder.clone();
        if (equalities < 0 || inequalities < 0 || Arrays.stream(secondOrder).anyMatch(size -> size < 1)) {
            throw new IllegalArgumentException("There are " + equalities + " equalities, " + inequalities
                    + " inequalities and cones of " + Arrays.toString(secondOrder)
                    + " rows; no count is negative and a cone has at least one row.");
        }
    }

    /// Without second-order cones.
    public static Cones linear(int equalities, int inequalities) {
        return new Cones(equalities, inequalities, new int[0]);
    }

    /// Rows in all.
    public int rows() {
        return equalities + inequalities + Arrays.stream(secondOrder).sum();
    }

    /// How many terms the duality gap has: one for an inequality, one for a second-order cone.
    int degree() {
        return inequalities + secondOrder.length;
    }
}
