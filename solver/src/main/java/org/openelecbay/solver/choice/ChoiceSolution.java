package org.openelecbay.solver.choice;

import org.openelecbay.solver.program.ProgramStatus;

/// What a [ChoiceProgram] ended with.
///
/// @param status `SOLVED` when the point is proven best, `NOT_CONVERGED` when the search stopped before, `INFEASIBLE`
/// @param x of the chain; empty when none was found
/// @param rowDuals of the chain with choices and runs held where they are
/// @param starts stage in which each run begins
/// @param objective at `x`, with the costs of the starts
/// @param bound no point costs less
/// @param solves how many chains were solved
public record ChoiceSolution(
        ProgramStatus status,
        double[] x,
        double[] rowDuals,
        int[] starts,
        double objective,
        double bound,
        int solves) {}
