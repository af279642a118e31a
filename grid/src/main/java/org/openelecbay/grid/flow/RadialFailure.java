package org.openelecbay.grid.flow;

/// A sweep without a solution.
///
/// @param status never [FlowStatus#CONVERGED]
/// @param iterations how many were made
/// @param stepPu largest voltage change of the last one in per unit
/// @param mismatchPu largest power mismatch of the last one in per unit
/// @param bus id of the bus where that is
public record RadialFailure(FlowStatus status, int iterations, double stepPu, double mismatchPu, String bus)
        implements RadialResult {

    public RadialFailure {
        if (status == FlowStatus.CONVERGED) {
            throw new IllegalArgumentException("A failure cannot have converged.");
        }
    }

    @Override
    public String toString() {
        String hint = status == FlowStatus.DIVERGED
                ? "The load is probably above what the network can carry."
                : "The load is probably close to what the network can carry.";
        return "The power flow is " + status + " after " + iterations + " iterations; it fails at bus " + bus
                + " (power mismatch " + mismatchPu + " pu). " + hint;
    }
}
