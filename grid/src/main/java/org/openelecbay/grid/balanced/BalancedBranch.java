package org.openelecbay.grid.balanced;

import org.jspecify.annotations.Nullable;

/// A line or transformer of a single-phase-equivalent network.
///
/// @param from bus at one end; an off-nominal tap sits here
/// @param to bus at the other end
/// @param rPu series resistance
/// @param xPu series reactance
/// @param chargingPu susceptance of the whole line, half of it at each end; capacitive is positive
/// @param tapRatio voltage of `from` over the voltage behind the tap, without load; 1 for a line
/// @param shiftDegrees by how much `from` leads the voltage behind the tap; 0 for a line
/// @param ratingPu current it may carry; absent when the data names none
/// @param inService false for an open tie switch
public record BalancedBranch(
        String from,
        String to,
        double rPu,
        double xPu,
        double chargingPu,
        double tapRatio,
        double shiftDegrees,
        @Nullable Double ratingPu,
        boolean inService) {

    public BalancedBranch {
        String name = from + "-" + to;
        if (from.equals(to)) {
            throw new IllegalArgumentException("Branch " + name + " starts and ends at one bus.");
        }
        if (!Double.isFinite(rPu) || !Double.isFinite(xPu)) {
            throw new IllegalArgumentException(
                    "Branch " + name + " has an impedance of " + rPu + " + j " + xPu + " pu, which is not finite.");
        }
        if (!Double.isFinite(chargingPu)) {
            throw new IllegalArgumentException(
                    "Branch " + name + " has a charging susceptance of " + chargingPu + " pu, which is not finite.");
        }
        if (!(tapRatio > 0) || !Double.isFinite(tapRatio) || !Double.isFinite(shiftDegrees)) {
            throw new IllegalArgumentException(
                    "Branch " + name + " has a tap ratio of " + tapRatio + "; it must be above zero (1 for a line).");
        }
        if (ratingPu != null && !(ratingPu > 0 && Double.isFinite(ratingPu))) {
            throw new IllegalArgumentException("Branch " + name + " has a rating of " + ratingPu
                    + " pu; it must be above zero. Leave it out if it is unknown.");
        }
    }

    /// A line in service without charging and rating.
    public static BalancedBranch line(String from, String to, double rPu, double xPu) {
        return new BalancedBranch(from, to, rPu, xPu, 0, 1, 0, null, true);
    }

    /// The same branch with a rating.
    ///
    /// @param pu current it may carry
    public BalancedBranch rated(double pu) {
        return new BalancedBranch(from, to, rPu, xPu, chargingPu, tapRatio, shiftDegrees, pu, inService);
    }

    /// The same branch, open or closed.
    public BalancedBranch switched(boolean closed) {
        return new BalancedBranch(from, to, rPu, xPu, chargingPu, tapRatio, shiftDegrees, ratingPu, closed);
    }
}
