package org.openelecbay.solver.program;

/// How a convex program ended.
public enum ProgramStatus {
    /// An optimum within the tolerance.
    SOLVED,
    /// No point keeps all constraints; the duals prove it (see [ConeSolution#duals()]).
    INFEASIBLE,
    /// The objective falls without end along the returned direction.
    UNBOUNDED,
    /// Neither was reached within the iterations.
    NOT_CONVERGED
}
