package org.openelecbay.solver.program;

/// What a [ConeProgram] ended with.
///
/// At an optimum `Px + q + A'z = 0`, where the duals `z` of inequalities are not negative, those of a
/// second-order cone lie in that cone, and those of equalities have either sign. So the optimal objective
/// changes by `-z_i` for one unit more of `b_i`. When the program is infeasible `A'z = 0` and `b'z = -1`:
/// no `s` of the cones can meet `Ax + s = b`.
///
/// @param status how it ended
/// @param x the optimum; a direction along which the objective falls without end when [ProgramStatus#UNBOUNDED]
/// @param slack `s = b - Ax`
/// @param duals `z`, one for each row
/// @param objective at `x`
/// @param iterations how many were made
/// @param error largest relative violation of constraints, stationarity and gap that is left
public record ConeSolution(
        ProgramStatus status,
        double[] x,
        double[] slack,
        double[] duals,
        double objective,
        int iterations,
        double error) {

    ConeSolution withIterations(int all) {
        return new ConeSolution(status, x, slack, duals, objective, all, error);
    }
}
