package org.openelecbay.market.dispatch;

/// When an iteration between participants may end (spec F.7): the primal and the dual residual must both be small.
///
/// @param absolute tolerance of one number, kWh or currency per kWh; not negative
/// @param relative tolerance as a share of the numbers' own norm; not negative, and one of the two above zero
/// @param mostIterations at least 1
public record Stopping(double absolute, double relative, int mostIterations) {

    public Stopping {
        boolean isPositive = absolute >= 0 && relative >= 0 && absolute + relative > 0;
        if (!isPositive || !Double.isFinite(absolute + relative) || mostIterations < 1) {
            throw new IllegalArgumentException("Iterations end at tolerances of " + absolute + " and " + relative
                    + " or after " + mostIterations + "; one tolerance is above zero, and there is an iteration.");
        }
    }

    /// The most that the norm of a residual may be.
    ///
    /// @param count of numbers in the residual
    /// @param norm of the numbers that it compares
    public double limit(long count, double norm) {
        return Math.sqrt((double) count) * absolute + (relative == 0 ? 0 : relative * norm);
    }
}
