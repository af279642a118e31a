package org.openelecbay.solver.chain;

import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;

/// The convex program over stages `t = 0, ..., T-1` with the variables `z_t` of each
///
/// `min sum_t 1/2 z_t' diag(h_t) z_t + q_t' z_t`  subject to  `D_t z_t + E_t z_(t-1) = b_t`, `l_t <= z_t <= u_t`,
///
/// without `z_(-1)`: what is known of the time before stands in `b_0`. An inequality becomes an equality with a slack
/// variable, a limit that holds for the sum over time a state that counts, a peak a state that only rises. Arrays lie
/// stage by stage; within a stage matrices lie row by row.
///
/// @param stages `T`, at least 1
/// @param variables in one stage
/// @param rows equalities in one stage
/// @param quadratic `h`, `T x variables`, not negative
/// @param linear `q`, `T x variables`
/// @param now `D`, `T x rows x variables`
/// @param before `E`, `T x rows x variables`; not read for the first stage
/// @param equalTo `b`, `T x rows`, finite
/// @param lower `l`, `T x variables`; negative infinity where there is none
/// @param upper `u`, `T x variables`; positive infinity where there is none
public record ChainProgram(
        int stages,
        int variables,
        int rows,
        double[] quadratic,
        double[] linear,
        double[] now,
        double[] before,
        double[] equalTo,
        double[] lower,
        double[] upper) {

    public ChainProgram {
        int all = stages * variables;
        boolean fits = stages > 0
                && quadratic.length == all
                && linear.length == all
                && lower.length == all
                && upper.length == all
                && now.length == all * rows
                && before.length == all * rows
                && equalTo.length == stages * rows;
        if (!fits) {
            throw new IllegalArgumentException("The arrays of a chain of " + stages + " stages with " + variables
                    + " variables and " + rows + " rows do not have its lengths.");
        }
    }

    /// The same program without its order in time; variables and rows stay where they are.
    public QuadraticProgram asQuadraticProgram() {
        int all = stages * variables;
        SparseEntries diagonal = new SparseEntries();
        SparseEntries equalities = new SparseEntries();
        for (int each = 0; each < all; each++) {
            if (quadratic[each] != 0) {
                diagonal.add(each, each, quadratic[each]);
            }
        }
        for (int row = 0; row < stages * rows; row++) {
            int first = row / rows * variables;
            for (int each = 0; each < variables; each++) {
                if (first > 0 && before[row * variables + each] != 0) {
                    equalities.add(row, first - variables + each, before[row * variables + each]);
                }
                if (now[row * variables + each] != 0) {
                    equalities.add(row, first + each, now[row * variables + each]);
                }
            }
        }
        return new QuadraticProgram(
                diagonal.matrix(all, all),
                linear,
                equalities.matrix(stages * rows, all),
                equalTo,
                new SparseEntries().matrix(0, all),
                new double[0],
                lower,
                upper);
    }

    /// The same rows with other costs, right-hand sides and bounds.
    public ChainProgram with(double[] linear, double[] equalTo, double[] lower, double[] upper) {
        return new ChainProgram(stages, variables, rows, quadratic, linear, now, before, equalTo, lower, upper);
    }
}
