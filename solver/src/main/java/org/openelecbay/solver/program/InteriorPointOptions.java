package org.openelecbay.solver.program;

/// When the interior point method stops.
///
/// @param tolerance largest violation of any constraint, of stationarity and of the duality gap, each
///     relative to the size of what enters it but at least 1. Where rounding ends all progress before, a
///     point within a thousand times of it still counts as solved; [ConeSolution#error()] says how good it
///     is
/// @param mostIterations at least 1
public record InteriorPointOptions(double tolerance, int mostIterations) {

    /// Tolerance 1e-9, at most 100 iterations.
    public static final InteriorPointOptions DEFAULT = new InteriorPointOptions(1e-9, 100);

    public InteriorPointOptions {
        if (!(tolerance > 0 && tolerance < 1) || mostIterations < 1) {
            throw new IllegalArgumentException("A tolerance of " + tolerance + " with " + mostIterations
                    + " iterations is out of range; the tolerance lies between 0 and 1, with at least one iteration.");
        }
    }
}
