package org.openelecbay.grid.flow;

/// How a sweep ended. Only [#CONVERGED] comes with voltages.
public enum FlowStatus {
    /// The last step and, where it is asked, the power mismatch are within tolerance.
    CONVERGED,
    /// The iterations ran out.
    NOT_CONVERGED,
    /// A voltage fell below 0.5 pu or the step grew for 20 iterations: typically the load is above what the network
    /// can carry.
    DIVERGED
}
