package org.openelecbay.solver.splitting;

import java.util.Arrays;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseLdlt;

/// Solves a program as if the rows that carry a dual were equalities and the others absent. Where that guess is right
/// the answer is exact. Source: Stellato et al. (2020), section 4.
final class Polish {

    private static final double REGULARISATION = 1e-7;
    private static final int NONE = -1;

    final double[] x;
    final double[] duals;

    /// @param guess duals whose signs tell which rows are held to which bound
    Polish(IntervalRows program, double[] activity, double[] guess) {
        int size = program.linear.length;
        int[] place = new int[guess.length];
        Arrays.fill(place, NONE);
        double[] rhs = new double[size + guess.length];
        int held = 0;
        for (int row = 0; row < guess.length; row++) {
            double bound = bound(program, row, activity[row], guess[row]);
            if (Double.isFinite(bound)) {
                place[row] = size + held;
                rhs[size + held++] = bound;
            }
        }
        for (int each = 0; each < size; each++) {
            rhs[each] = -program.linear[each];
        }
        SparseEntries upper = new SparseEntries();
        upper.addAll(1, program.quadratic, 0, 0);
        for (int column = 0; column < size; column++) {
            for (int at = program.rows.columnStart()[column]; at < program.rows.columnStart()[column + 1]; at++) {
                int row = program.rows.rowOf()[at];
                if (place[row] != NONE) {
                    upper.add(column, place[row], program.rows.values()[at]);
                }
            }
        }
        double[] regularisation = new double[size + held];
        Arrays.fill(regularisation, 0, size, REGULARISATION);
        Arrays.fill(regularisation, size, size + held, -REGULARISATION);
        for (int each = 0; each < size + held; each++) {
            upper.add(each, each, 0);
        }
        double[] solved = Arrays.copyOf(rhs, size + held);
        SparseLdlt.factor(upper.matrix(size + held, size + held), regularisation)
                .solve(solved);
        x = Arrays.copyOf(solved, size);
        duals = new double[guess.length];
        for (int row = 0; row < guess.length; row++) {
            duals[row] = place[row] == NONE ? 0 : signed(program, row, guess[row], solved[place[row]]);
        }
    }

    /// The bound a row is held to; not finite when it is free.
    private static double bound(IntervalRows program, int row, double activity, double dual) {
        if (program.low[row] == program.high[row]) {
            return program.low[row];
        }
        if (dual > 0 && program.high[row] - activity < dual) {
            return program.high[row];
        }
        return dual < 0 && activity - program.low[row] < -dual ? program.low[row] : Double.NaN;
    }

    /// A dual of the wrong sign is none; the slope then shows that the guess was wrong.
    private static double signed(IntervalRows program, int row, double guess, double dual) {
        if (program.low[row] == program.high[row]) {
            return dual;
        }
        return guess > 0 ? Math.max(dual, 0) : Math.min(dual, 0);
    }
}
