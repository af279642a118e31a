package org.openelecbay.solver.chain;

import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.InteriorPointOptions;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// Solves one chain, and again for other prices, right-hand sides and bounds.
///
/// A primal-dual interior point method: Mehrotra's predictor and corrector steps, whose linear systems are
/// eliminated along the chain. An iteration is linear in the stages and allocates nothing. What is found of the rows
/// and all memory is kept for the next call, which starts from the middle of the bounds again: from points of the
/// last call it takes more iterations, not fewer. Of one thread at a time. What it cannot bring to an end, such as a
/// chain without a feasible point, is handed to [InteriorPoint], whose answers are proven.
public final class ChainSolver {

    private static final int MOST_ITERATIONS = 60;
    /// After so many steps residuals are taken anew.
    private static final int LONGEST_UNCHECKED = 16;
    /// Complementarity of the starting point, in units of the largest cost.
    private static final double START = 1;

    private ChainProgram program;
    private final ChainPattern pattern;
    private final ChainData data;
    private final NormalMatrix normal;
    private final ChainInterior interior;

    /// Finds the pattern of the chain once.
    public ChainSolver(ChainProgram program) {
        this.program = program;
        pattern = new ChainPattern(program);
        data = new ChainData(pattern);
        normal = new NormalMatrix(pattern);
        take(true);
        interior = new ChainInterior(data, normal);
    }

    private void take(boolean first) {
        if (data.take(program) == ChainData.News.FIXED || first) {
            data.values = pattern.values(program, data.fixed);
            normal.take(data.values);
        }
    }

    /// Solves from the middle of the bounds.
    ///
    /// @param tolerance as in [InteriorPointOptions]
    public ChainSolution solve(double tolerance) {
        data.start(interior.point, START);
        return run(tolerance);
    }

    /// Solves for other costs and right-hand sides.
    public ChainSolution resolve(double[] linear, double[] equalTo, double tolerance) {
        return resolve(linear, equalTo, program.lower(), program.upper(), tolerance);
    }

    /// Solves for other costs, right-hand sides and bounds.
    public ChainSolution resolve(double[] linear, double[] equalTo, double[] lower, double[] upper, double tolerance) {
        program = program.with(linear, equalTo, lower, upper);
        take(false);
        return solve(tolerance);
    }

    private ChainSolution run(double tolerance) {
        interior.iterations = 0;
        if (data.crossed) {
            return elsewhere(tolerance);
        }
        double error = interior.residuals();
        while (!(error <= tolerance)) {
            if (interior.iterations == MOST_ITERATIONS || Double.isNaN(error) || !interior.advance()) {
                return elsewhere(tolerance);
            }
            boolean near = interior.isNear(tolerance) || interior.iterations % LONGEST_UNCHECKED == 0;
            error = near ? interior.residuals() : Double.POSITIVE_INFINITY;
        }
        double[] x = data.restored(program, interior.point.x);
        return new ChainSolution(
                ProgramStatus.SOLVED, x, data.rowDuals(interior.point.y), cost(x), interior.iterations, error);
    }

    private double cost(double[] x) {
        double sum = 0;
        for (int each = 0; each < x.length; each++) {
            sum += (program.linear()[each] + 0.5 * program.quadratic()[each] * x[each]) * x[each];
        }
        return sum;
    }

    private ChainSolution elsewhere(double tolerance) {
        ProgramSolution other = InteriorPoint.solve(
                program.asQuadraticProgram(), new InteriorPointOptions(Math.min(tolerance, 1e-8), 200));
        return new ChainSolution(
                other.status(),
                other.x(),
                other.equalityDuals(),
                other.objective(),
                interior.iterations + other.iterations(),
                other.error());
    }
}
