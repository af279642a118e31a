package org.openelecbay.solver.integer;

/// Somebody who solves mixed-integer programs: [BranchAndBound] of this module, or an adapter to another solver that
/// is found as a service.
public interface MixedIntegerSolver {

    /// Whether it can take this program.
    boolean takes(MixedIntegerProgram program);

    /// The best point that keeps all constraints, or the proof that there is none.
    MixedIntegerSolution solve(MixedIntegerProgram program, MixedIntegerOptions options);
}
