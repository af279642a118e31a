package org.openelecbay.solver.program;

/// What a [QuadraticProgram] ended with.
///
/// At an optimum `Px + q + A'y + G'z + zu - zl = 0` with `z`, `zu`, `zl` not negative and each zero where
/// its constraint is slack. So the optimal objective changes by `-y_i` for one unit more of `b_i`, by
/// `-z_i` for one of `h_i`, by `-zu_j` for one of `u_j` and by `+zl_j` for one of `l_j`. What is absent (an
/// infinite bound) has the dual zero; a fixed variable has all of it in one of the two.
///
/// @param status how it ended
/// @param x the optimum; a direction along which the objective falls without end when [ProgramStatus#UNBOUNDED]
/// @param objective at `x`
/// @param equalityDuals `y`
/// @param inequalityDuals `z`
/// @param lowerDuals `zl`
/// @param upperDuals `zu`
/// @param coneDuals of the rows of [SecondOrderRows], each cone's in that cone; `F'` times them joins the
///     sum above
/// @param iterations how many were made
/// @param error largest relative violation of constraints, stationarity and gap that is left
public record ProgramSolution(
        ProgramStatus status,
        double[] x,
        double objective,
        double[] equalityDuals,
        double[] inequalityDuals,
        double[] lowerDuals,
        double[] upperDuals,
        double[] coneDuals,
        int iterations,
        double error) {}
