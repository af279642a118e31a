package org.openelecbay.solver.chain;

import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.InteriorPointOptions;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// Solves one chain, and again for other prices, right-hand sides and bounds.
///
/// A primal-dual interior point method: Mehrotra's predictor and corrector steps, whose linear systems are
/// eliminated along the chain. An iteration is linear in the stages and allocates nothing. Keeps its last point to
/// start the next call from; of one thread at a time. What it cannot bring to an end, such as a chain without a
/// feasible point, is handed to [InteriorPoint], whose answers are proven.
public final class ChainSolver {

    private static final int MOST_ITERATIONS = 60;
    /// Complementarity, in units of the costs, of the point to start again from.
    private static final double KEPT = 1e-2;

    private ChainProgram program;
    private final ChainPattern pattern;
    private final ChainData data;
    private final NormalMatrix normal;
    private final ChainInterior interior;
    private final ChainPoint kept;
    private boolean keeps;

    /// Finds the pattern of the chain once.
    public ChainSolver(ChainProgram program) {
        this.program = program;
        pattern = new ChainPattern(program);
        data = new ChainData(pattern);
        normal = new NormalMatrix(pattern);
        take(true);
        interior = new ChainInterior(data, normal);
        kept = new ChainPoint(data.linear.length, data.equalTo.length);
    }

    private void take(boolean first) {
        if (data.take(program) || first) {
            data.values = pattern.values(program, data.fixed);
            normal.take(data.values);
        }
    }

    /// Solves from the middle of the bounds.
    ///
    /// @param tolerance as in [InteriorPointOptions]
    public ChainSolution solve(double tolerance) {
        data.start(interior.point, 1);
        return run(tolerance);
    }

    /// Solves for other costs and right-hand sides.
    public ChainSolution resolve(double[] linear, double[] equalTo, double tolerance) {
        return resolve(linear, equalTo, program.lower(), program.upper(), tolerance);
    }

    /// Solves for other costs, right-hand sides and bounds, from the last point.
    public ChainSolution resolve(double[] linear, double[] equalTo, double[] lower, double[] upper, double tolerance) {
        program = program.with(linear, equalTo, lower, upper);
        take(false);
        return solve(tolerance);
    }

    private ChainSolution run(double tolerance) {
        if (data.crossed) {
            return elsewhere(tolerance);
        }
        interior.iterations = 0;
        keeps = false;
        double error = interior.residuals();
        while (!(error <= tolerance)) {
            if (interior.iterations == MOST_ITERATIONS || !interior.advance() || Double.isNaN(error)) {
                return elsewhere(tolerance);
            }
            error = interior.residuals();
            if (!keeps && interior.complementarity < KEPT) {
                keeps = true;
                kept.copyFrom(interior.point);
            }
        }
        double[] x = interior.point.x.clone();
        data.restore(program, x);
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
