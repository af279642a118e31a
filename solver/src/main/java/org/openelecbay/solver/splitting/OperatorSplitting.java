package org.openelecbay.solver.splitting;

import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.QuadraticProgram;

/// A convex program solved by the alternating direction method of multipliers, over and over: matrices are scaled and
/// factored once, costs and bounds may change, and every solve starts where the last one ended.
///
/// Each step solves one system with the factors at hand and clips to the bounds; how hard the two are tied together
/// adapts, which takes new factors. Answers are polished, so a high accuracy is usually reached from a rough one.
/// Infeasible and unbounded programs are proven by the differences of successive steps. For one program alone
/// [org.openelecbay.solver.program.InteriorPoint] is the safer choice; here programs that differ little cost little.
/// Degenerate programs with little curvature can take tens of thousands of steps; the status then says so.
///
/// Deterministic for the same sequence of calls; not for several threads at once. Source: Stellato, Banjac, Goulart,
/// Bemporad and Boyd, "OSQP: an operator splitting solver for quadratic programs", Math. Program. Comput. 12 (2020).
public final class OperatorSplitting {

    private static final int CHECK_EVERY = 25;
    private static final int POLISH_EVERY = 8 * CHECK_EVERY;
    private static final double ROUGH = 1e-3;
    private static final double CLOSER = 0.1;

    private final QuadraticProgram first;
    private final SplittingOptions options;
    private final IntervalRows program;
    private final Splitting splitting;
    private final Optimality optimality;

    /// With [SplittingOptions#DEFAULT].
    public OperatorSplitting(QuadraticProgram program) {
        this(program, SplittingOptions.DEFAULT);
    }

    public OperatorSplitting(QuadraticProgram program, SplittingOptions options) {
        this.options = options;
        first = program;
        this.program = new IntervalRows(program);
        splitting = new Splitting(this.program, options);
        optimality = new Optimality(this.program);
    }

    /// Takes new costs and right-hand sides; the next solve starts from the last answer.
    ///
    /// @throws IllegalArgumentException when lengths differ or numbers are not finite
    public void update(double[] linear, double[] equalTo) {
        update(linear, equalTo, first.atMost(), first.lower(), first.upper());
    }

    /// Takes new costs, right-hand sides and bounds; the next solve starts from the last answer.
    ///
    /// @throws IllegalArgumentException when lengths differ or numbers are out of range
    public void update(double[] linear, double[] equalTo, double[] atMost, double[] lower, double[] upper) {
        program.take(new QuadraticProgram(
                first.quadraticUpper(),
                linear,
                first.equalities(),
                equalTo,
                first.inequalities(),
                atMost,
                lower,
                upper));
        splitting.takeBounds();
    }

    /// Solves from the last answer; from zero at first.
    ///
    /// @param tolerance largest violation of a row and of stationarity, each relative to the size of what enters it
    ///     but at least 1; below about 1e-10 rounding ends all progress
    public ProgramSolution solve(double tolerance) {
        if (!(tolerance > 0 && tolerance < 1)) {
            throw new IllegalArgumentException(
                    "A tolerance of " + tolerance + " is out of range; it lies between 0 and 1.");
        }
        for (int row = 0; row < program.low.length; row++) {
            if (program.low[row] > program.high[row]) {
                return crossed(row);
            }
        }
        splitting.restart();
        double polishAt = ROUGH;
        int polishFrom = 1;
        double error = Double.POSITIVE_INFINITY;
        for (int iteration = 1; iteration <= options.mostIterations(); iteration++) {
            splitting.step();
            if (iteration % CHECK_EVERY != 0 && iteration != options.mostIterations() && iteration != 1) {
                continue;
            }
            optimality.measure(splitting.x(), splitting.duals());
            error = optimality.relative();
            boolean again = error <= ROUGH && iteration >= polishFrom;
            if (options.polishes() && (again || error <= Math.max(polishAt, tolerance))) {
                polishAt = Math.min(polishAt, error) * CLOSER;
                polishFrom = iteration + POLISH_EVERY;
                double polished = polish(error);
                error = Math.min(error, polished);
            }
            if (error <= tolerance) {
                return answer(ProgramStatus.SOLVED, iteration, error);
            }
            double[] duals = splitting.dualsChange();
            if (optimality.provesInfeasible(duals)) {
                return program.solution(ProgramStatus.INFEASIBLE, splitting.x(), duals, iteration, error);
            }
            double[] direction = splitting.change();
            if (optimality.provesUnbounded(direction)) {
                return program.solution(ProgramStatus.UNBOUNDED, direction, splitting.duals(), iteration, error);
            }
            optimality.measure(splitting.x(), splitting.duals());
            splitting.adapt(optimality);
        }
        return answer(ProgramStatus.NOT_CONVERGED, options.mostIterations(), error);
    }

    private ProgramSolution answer(ProgramStatus status, int iterations, double error) {
        return program.solution(status, splitting.x(), splitting.duals(), iterations, error);
    }

    /// Tries the exact answer for the rows that seem to be held; keeps it where it is better.
    private double polish(double error) {
        Polish polished = new Polish(program, splitting.activity(), splitting.duals());
        optimality.measure(polished.x, polished.duals);
        double after = optimality.relative();
        if (after < error) {
            splitting.put(polished.x, polished.duals);
        }
        return after;
    }

    /// A lower bound above the upper one needs no search; the two alone prove it.
    private ProgramSolution crossed(int row) {
        ProgramSolution none =
                program.solution(ProgramStatus.INFEASIBLE, splitting.x(), new double[program.low.length], 0, 1);
        int variable = row - (program.low.length - program.linear.length);
        double proof = 1 / (program.low[row] - program.high[row]);
        none.lowerDuals()[variable] = proof;
        none.upperDuals()[variable] = proof;
        return none;
    }
}
