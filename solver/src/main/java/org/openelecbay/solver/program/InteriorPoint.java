package org.openelecbay.solver.program;

/// A primal-dual interior point method for convex programs: Mehrotra's predictor and corrector steps on the
/// homogeneous embedding, with Nesterov-Todd scaling of the cones and sparse LDLt factors of the
/// quasi-definite optimality system, whose symbolic part is done once. The program is scaled first, so that
/// its units do not matter.
///
/// The embedding either has an optimum or a proof that there is none, so infeasible and unbounded programs
/// are answers like any other. A proof is believed when its residual is below 1e-9 of its size, or 1e-8 where the
/// method gets no further, times the share that the separation has in the sum of its terms: what contradicts itself
/// by less than that is taken for rounding. Constraints that follow from others are allowed; where rounding ends
/// an attempt all the same, a second one is made with a stronger regularisation. Deterministic; no state is
/// kept between calls. Source: Goulart and Chen,
/// "Clarabel: an interior-point solver for conic programs with quadratic objectives" (2024); Andersen, Roos
/// and Terlaky, Math. Program. 95 (2003); Ruiz, RAL-TR-2001-034 for the scaling.
public final class InteriorPoint {

    private static final double REGULARISATION = 1e-8;
    /// Where rounding has ended the first attempt.
    private static final double STRONGER = 1e-7;

    private InteriorPoint() {}

    /// Solves with [InteriorPointOptions#DEFAULT].
    public static ProgramSolution solve(QuadraticProgram program) {
        return solve(program, InteriorPointOptions.DEFAULT);
    }

    /// Solves a linear or quadratic program.
    public static ProgramSolution solve(QuadraticProgram program, InteriorPointOptions options) {
        return solve(program, SecondOrderRows.none(program.linear().length), options);
    }

    /// Solves a linear or quadratic program that also has second-order cones.
    public static ProgramSolution solve(
            QuadraticProgram program, SecondOrderRows secondOrder, InteriorPointOptions options) {
        BoundsAsRows rows = new BoundsAsRows(program, secondOrder);
        return rows.solution(solve(rows.coneProgram(), options));
    }

    /// Solves with [InteriorPointOptions#DEFAULT].
    public static ConeSolution solve(ConeProgram program) {
        return solve(program, InteriorPointOptions.DEFAULT);
    }

    /// Solves a program in its conic form.
    public static ConeSolution solve(ConeProgram program, InteriorPointOptions options) {
        ConeSolution solution = new HomogeneousMethod(program, options, REGULARISATION).solve();
        int left = options.mostIterations() - solution.iterations();
        if (solution.status() != ProgramStatus.NOT_CONVERGED || left <= 0) {
            return solution;
        }
        InteriorPointOptions rest = new InteriorPointOptions(options.tolerance(), left);
        ConeSolution again = new HomogeneousMethod(program, rest, STRONGER).solve();
        ConeSolution better =
                again.status() == ProgramStatus.NOT_CONVERGED && again.error() >= solution.error() ? solution : again;
        return better.withIterations(solution.iterations() + again.iterations());
    }
}
