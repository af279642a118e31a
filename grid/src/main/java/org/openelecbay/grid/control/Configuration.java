package org.openelecbay.grid.control;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.flow.RadialSolution;

/// One way to switch a network, and what it does.
///
/// @param open positions of the open branches, ascending
/// @param solution of the power flow; absent where there is none
/// @param secure true when voltages and currents are within limits
/// @param objective what reconfiguration makes small; infinite without a solution
public record Configuration(List<Integer> open, @Nullable RadialSolution solution, boolean secure, double objective) {

    /// Two objectives this close are equal.
    private static final double SAME = 1e-13;

    public Configuration {
        open = List.copyOf(open);
    }

    /// Active losses in per unit; infinite without a solution.
    public double lossPu() {
        return solution == null ? Double.POSITIVE_INFINITY : solution.losses().re();
    }

    /// Strictly better: secure where the other is not, else of a smaller objective.
    boolean isBetterThan(Configuration other) {
        return secure == other.secure ? objective < other.objective - SAME : secure;
    }
}
