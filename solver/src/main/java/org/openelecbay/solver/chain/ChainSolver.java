package org.openelecbay.solver.chain;

import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.InteriorPointOptions;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;

/// Solves one chain, and again for other prices, right-hand sides and bounds.
///
/// A primal-dual interior point method: Mehrotra's predictor and corrector steps, whose linear systems are
/// eliminated along the chain. An iteration is linear in the stages and allocates nothing. What is found of the rows
/// and all memory is kept for the next call. Where only prices are new, the next call starts at a point of the last
/// one that was still well inside its bounds, with duals that take the change of the prices; otherwise in the middle
/// of the bounds. Of one thread at a time. What it cannot bring to an end, such as a chain without a feasible point,
/// is handed to [InteriorPoint], whose answers are proven.
public final class ChainSolver {

    private static final int MOST_ITERATIONS = 60;
    /// After so many steps residuals are taken anew, whatever they seem to be.
    private static final int LONGEST_UNCHECKED = 16;
    /// Complementarity of the starting point, in units of the largest cost.
    private static final double START = 1;
    /// The first point with less complementarity than this is kept for other prices.
    private static final double KEPT = 0.1;
    /// Complementarity at which a kept point starts again, before its duals take the change of the prices.
    private static final double AGAIN = 0.03;

    private ChainProgram program;
    private final ChainPattern pattern;
    private final ChainData data;
    private final NormalMatrix normal;
    private final ChainInterior interior;
    private final ChainPoint kept;
    /// The unit of the kept point's duals; zero where none is kept.
    private double keptUnit;

    /// Finds the pattern of the chain once.
    public ChainSolver(ChainProgram program) {
        this.program = program;
        pattern = new ChainPattern(program);
        data = new ChainData(pattern);
        normal = new NormalMatrix(pattern);
        take(true);
        interior = new ChainInterior(data, normal);
        kept = new ChainPoint(pattern.variables, pattern.rows, pattern.stages);
    }

    private ChainData.News take(boolean first) {
        ChainData.News news = data.take(program);
        if (news == ChainData.News.FIXED || first) {
            data.values = pattern.values(program, data.fixed);
            normal.take(data.values);
        }
        return news;
    }

    /// Solves from the middle of the bounds.
    ///
    /// @param tolerance as in [InteriorPointOptions]
    public ChainSolution solve(double tolerance) {
        data.start(interior.point, START);
        interior.residuals();
        return run(tolerance);
    }

    /// Solves for other costs and right-hand sides.
    public ChainSolution resolve(double[] linear, double[] equalTo, double tolerance) {
        return resolve(linear, equalTo, program.lower(), program.upper(), tolerance);
    }

    /// Solves for other costs, right-hand sides and bounds.
    public ChainSolution resolve(double[] linear, double[] equalTo, double[] lower, double[] upper, double tolerance) {
        program = program.with(linear, equalTo, lower, upper);
        if (take(false) != ChainData.News.COSTS || keptUnit == 0) {
            return solve(tolerance);
        }
        interior.startAt(kept, keptUnit / data.unit, AGAIN);
        return run(tolerance);
    }

    private ChainSolution run(double tolerance) {
        interior.iterations = 0;
        keptUnit = 0;
        if (data.crossed) {
            return elsewhere(tolerance);
        }
        double error = interior.isNear(tolerance) ? interior.error() : Double.POSITIVE_INFINITY;
        while (!(error <= tolerance)) {
            keep();
            if (interior.iterations == MOST_ITERATIONS || Double.isNaN(error) || !interior.advance()) {
                keptUnit = 0;
                return elsewhere(tolerance);
            }
            if (interior.iterations % LONGEST_UNCHECKED == 0 || interior.isNear(tolerance)) {
                interior.residuals();
                error = interior.error();
            }
        }
        double[] x = data.restored(program, interior.point.x);
        return new ChainSolution(
                ProgramStatus.SOLVED, x, data.rowDuals(interior.point.y), cost(x), interior.iterations, error);
    }

    private void keep() {
        if (keptUnit == 0 && interior.complementarity < KEPT) {
            kept.take(interior.point, 1);
            keptUnit = data.unit;
        }
    }

    private double cost(double[] x) {
        double[] linear = program.linear();
        double[] quadratic = program.quadratic();
        double even = 0;
        double odd = 0;
        int each = 0;
        for (; each + 1 < x.length; each += 2) {
            even += (linear[each] + 0.5 * quadratic[each] * x[each]) * x[each];
            odd += (linear[each + 1] + 0.5 * quadratic[each + 1] * x[each + 1]) * x[each + 1];
        }
        return each < x.length ? even + odd + (linear[each] + 0.5 * quadratic[each] * x[each]) * x[each] : even + odd;
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
