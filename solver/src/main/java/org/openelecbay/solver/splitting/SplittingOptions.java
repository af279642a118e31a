package org.openelecbay.solver.splitting;

/// How an [OperatorSplitting] runs.
///
/// @param mostIterations at least 1
/// @param penalty the first step size `rho` between the two halves, above 0; it adapts
/// @param overRelaxation between 0 and 2; above 1 it usually saves steps
/// @param polishes whether an answer is solved for once more with the constraints it holds to kept as equalities
public record SplittingOptions(int mostIterations, double penalty, double overRelaxation, boolean polishes) {

    /// At most 20,000 iterations, penalty 0.1, over-relaxation 1.6, with polishing.
    public static final SplittingOptions DEFAULT = new SplittingOptions(20_000, 0.1, 1.6, true);

    public SplittingOptions {
        if (mostIterations < 1 || !(penalty > 0) || !(overRelaxation > 0 && overRelaxation < 2)) {
            throw new IllegalArgumentException(mostIterations + " iterations with penalty " + penalty
                    + " and over-relaxation " + overRelaxation
                    + " are out of range. The penalty is positive, the over-relaxation between 0 and 2.");
        }
    }
}
