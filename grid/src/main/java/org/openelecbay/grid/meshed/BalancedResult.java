package org.openelecbay.grid.meshed;

import org.openelecbay.grid.flow.BalancedSolution;
import org.openelecbay.grid.flow.FlowStatus;

/// What a balanced power flow answers: voltages, or the reason why there are none.
public sealed interface BalancedResult {

    FlowStatus status();

    /// The network is solved.
    ///
    /// @param solution with the voltages
    record Solved(BalancedSolution solution) implements BalancedResult {

        @Override
        public FlowStatus status() {
            return FlowStatus.CONVERGED;
        }
    }

    /// There is no solution.
    ///
    /// @param status never [FlowStatus#CONVERGED]
    /// @param iterations how many were made
    /// @param bus id of the bus with the largest power mismatch
    /// @param mismatchPu that mismatch in per unit
    record Failed(FlowStatus status, int iterations, String bus, double mismatchPu) implements BalancedResult {

        public Failed {
            if (status == FlowStatus.CONVERGED) {
                throw new IllegalArgumentException("A failure cannot have converged.");
            }
        }

        @Override
        public String toString() {
            return "The power flow is " + status + " after " + iterations + " iterations; it fails at bus " + bus
                    + " (power mismatch " + mismatchPu + " pu). The load is probably above what the network can carry.";
        }
    }
}
