package org.openelecbay.grid.optimal;

/// When successive linearisation starts, stops and gives up (spec grid 4.4).
///
/// @param firstRadius how far a control may move in the first step, as a share of the widest range of any
///     control
/// @param stepTolerance stop when no control moves more, as a share of that range
/// @param limitTolerance greatest violation that counts as none, per unit of voltage or share of a rating
/// @param mostSteps at least 1
public record LinearisationOptions(double firstRadius, double stepTolerance, double limitTolerance, int mostSteps) {

    /// 0.2, 1e-7, 1e-6 and 200 steps.
    public static final LinearisationOptions STANDARD = new LinearisationOptions(0.2, 1e-7, 1e-6, 200);

    public LinearisationOptions {
        if (!(firstRadius > 0) || !(stepTolerance > 0) || !(limitTolerance > 0) || mostSteps < 1) {
            throw new IllegalArgumentException("A radius of " + firstRadius + ", tolerances of " + stepTolerance
                    + " and " + limitTolerance + " with " + mostSteps + " steps: all must be above zero.");
        }
    }
}
