package org.openelecbay.market.dispatch.splitting;

/// Keeps the two residuals of a splitting method within a factor of each other by its penalty (spec F.5).
///
/// A large penalty presses for agreement, a small one for what everybody wants. All participants change it in the
/// same iteration, and a scaled dual is multiplied by [#rescaling], so that prices stay as they are.
///
/// @param ratio how many times one residual may be the other before the penalty moves, at least 1; usually 10
/// @param step by which the penalty is multiplied or divided, at least 1; usually 2
/// @param least penalty, above zero
/// @param most penalty, at least the least
/// @param iterations after which the penalty stays as it is; without an end convergence would not be sure
public record AdaptivePenalty(double ratio, double step, double least, double most, int iterations) {

    public AdaptivePenalty {
        if (!(ratio >= 1) || !(step >= 1) || !Double.isFinite(ratio) || !Double.isFinite(step)) {
            throw new IllegalArgumentException("The penalty adapts by a step of " + step + " at a ratio of " + ratio
                    + "; both are finite and at least 1, such as 2 and 10.");
        }
        if (!(least > 0) || !(most >= least)) {
            throw new IllegalArgumentException("The penalty may lie between " + least + " and " + most
                    + "; the least is above zero and not above the most.");
        }
        if (iterations < 0) {
            throw new IllegalArgumentException(
                    "The penalty adapts for " + iterations + " iterations; write 0 for a penalty that never moves.");
        }
    }

    /// The penalty of the next iteration.
    ///
    /// @param iteration counted from 1
    /// @param primal norm, not negative
    /// @param dual norm, not negative
    public double next(int iteration, double primal, double dual, double penalty) {
        if (iteration > iterations) {
            return penalty;
        }
        double moved = penalty;
        if (primal > ratio * dual) {
            moved = penalty * step;
        } else if (dual > ratio * primal) {
            moved = penalty / step;
        }
        return Math.clamp(moved, least, most);
    }

    /// What a scaled dual is multiplied by when the penalty changes.
    public static double rescaling(double before, double after) {
        return before / after;
    }
}
