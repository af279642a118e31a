package org.openelecbay.grid.balanced;

/// A line or transformer of a single-phase-equivalent network.
///
/// @param from bus at one end; an off-nominal tap sits here
/// @param to bus at the other end
/// @param rPu series resistance
/// @param xPu series reactance
/// @param tapRatio voltage of `from` over the voltage behind the tap, without load; 1 for a line
/// @param shiftDegrees by how much `from` leads the voltage behind the tap; 0 for a line
/// @param inService false for an open tie switch
public record BalancedBranch(
        String from, String to, double rPu, double xPu, double tapRatio, double shiftDegrees, boolean inService) {

    public BalancedBranch {
        String name = from + "-" + to;
        if (from.equals(to)) {
            throw new IllegalArgumentException("Branch " + name + " starts and ends at one bus.");
        }
        if (!Double.isFinite(rPu) || !Double.isFinite(xPu)) {
            throw new IllegalArgumentException(
                    "Branch " + name + " has an impedance of " + rPu + " + j " + xPu + " pu, which is not finite.");
        }
        if (!(tapRatio > 0) || !Double.isFinite(tapRatio) || !Double.isFinite(shiftDegrees)) {
            throw new IllegalArgumentException(
                    "Branch " + name + " has a tap ratio of " + tapRatio + "; it must be above zero (1 for a line).");
        }
    }

    /// A line in service.
    public static BalancedBranch line(String from, String to, double rPu, double xPu) {
        return new BalancedBranch(from, to, rPu, xPu, 1, 0, true);
    }
}
