package org.openelecbay.solver.integer;

import org.openelecbay.solver.program.ProgramStatus;

/// What a [MixedIntegerProgram] ended with.
///
/// @param status [ProgramStatus#SOLVED] within the gap; [ProgramStatus#NOT_CONVERGED] with the best point found, if any
/// @param x the best point; empty when none was found
/// @param objective at `x`
/// @param bound what no point can be below
/// @param nodes relaxations that were solved; 0 when the solver does not say
public record MixedIntegerSolution(ProgramStatus status, double[] x, double objective, double bound, int nodes) {}
