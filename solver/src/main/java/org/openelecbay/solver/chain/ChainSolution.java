package org.openelecbay.solver.chain;

import org.openelecbay.solver.program.ProgramStatus;

/// What a [ChainProgram] ended with.
///
/// At an optimum `h z + q + A'y + zu - zl = 0`, `A` the rows of all stages and `zl`, `zu` not negative the duals of
/// the bounds: one unit more of `b_i` changes the optimal objective by `-y_i`, as in
/// [org.openelecbay.solver.program.ProgramSolution].
///
/// @param status how it ended
/// @param x the optimum, `T x variables`; a direction along which the objective falls without end when unbounded
/// @param rowDuals `y`, `T x rows`
/// @param objective at `x`
/// @param iterations how many were made
/// @param error largest relative violation of constraints, stationarity and gap that is left, as
///     [org.openelecbay.solver.program.InteriorPointOptions] measures it
public record ChainSolution(
        ProgramStatus status, double[] x, double[] rowDuals, double objective, int iterations, double error) {}
