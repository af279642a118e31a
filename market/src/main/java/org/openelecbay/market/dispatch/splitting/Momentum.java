package org.openelecbay.market.dispatch.splitting;

/// How far to go on in the direction of the last step, and when to fall back (Goldstein, O'Donoghue, Setzer and
/// Baraniuk 2014; spec F.6).
///
/// The weight of a fall back is -1: extrapolating by it gives the iterate before the last, which is where the method
/// starts again. With it the combined residual never grows unnoticed, so the method is safe where it is not faster.
public final class Momentum {

    /// The weight of a restart.
    public static final double RESTART = -1;

    private final double decrease;
    private double alpha = 1;
    private double last = Double.POSITIVE_INFINITY;
    private boolean restarted;

    /// @param decrease factor by which the combined residual has to fall, above 0 and below 1; usually 0.999
    public Momentum(double decrease) {
        if (!(decrease > 0 && decrease < 1)) {
            throw new IllegalArgumentException("The combined residual is to fall by a factor of " + decrease
                    + "; the factor lies between 0 and 1, such as 0.999.");
        }
        this.decrease = decrease;
    }

    /// The weight by which both the second block and the dual are extrapolated after an iteration.
    ///
    /// @param combinedResidual of this iteration, not negative
    public double next(double combinedResidual) {
        restarted = !(combinedResidual < decrease * last);
        if (restarted) {
            alpha = 1;
            last /= decrease;
            return RESTART;
        }
        double before = alpha;
        alpha = (1 + Math.sqrt(1 + 4 * alpha * alpha)) / 2;
        last = combinedResidual;
        return (before - 1) / alpha;
    }

    /// The present alpha, 1 after a restart.
    public double alpha() {
        return alpha;
    }

    /// Whether the last iteration restarted.
    public boolean restarted() {
        return restarted;
    }
}
