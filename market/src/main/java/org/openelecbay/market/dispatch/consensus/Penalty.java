package org.openelecbay.market.dispatch.consensus;

/// How strongly pairs are pulled together, and how that changes (spec F.5).
///
/// @param start currency per kWh^2, above zero
/// @param imbalance how many times the one residual may be the other before the penalty changes, above 1
/// @param factor by which it changes, at least 1; 1 keeps it
/// @param until the last iteration after which it may change
public record Penalty(double start, double imbalance, double factor, int until) {

    private static final double RANGE = 1e6;

    public Penalty {
        if (!(start > 0 && Double.isFinite(start)) || !(imbalance > 1) || !(factor >= 1)) {
            throw new IllegalArgumentException("A penalty of " + start + " that changes by the factor " + factor
                    + " at an imbalance of " + imbalance
                    + "; it is above zero, the factor 1 or more and the imbalance above 1.");
        }
    }

    /// One that stays as it is.
    public static Penalty constant(double penalty) {
        return new Penalty(penalty, 10, 1, 0);
    }

    /// One that doubles or halves where a residual is ten times the other, up to this iteration.
    public static Penalty adaptive(double start, int until) {
        return new Penalty(start, 10, 2, until);
    }

    /// The penalty after an iteration.
    ///
    /// @param primal residual, as a share of the quantities
    /// @param dual residual, as a share of the prices
    public double after(int iteration, double penalty, double primal, double dual) {
        if (iteration > until || factor == 1) {
            return penalty;
        }
        if (primal > imbalance * dual) {
            return Math.min(penalty * factor, start * RANGE);
        }
        return dual > imbalance * primal ? Math.max(penalty / factor, start / RANGE) : penalty;
    }
}
