package org.openelecbay.benchmarks.household;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.splitting.OperatorSplitting;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One home of 96 steps with quadratic wear, binaries relaxed: the interior point beside splitting, cold and after
/// prices moved a little. Prints the costs, which agree to the tolerance of 1e-5, and iterations.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SplittingBenchmark {

    private static final double TOLERANCE = 1e-4;

    private final QuadraticProgram home = HomeProgram.of(1, 96, 0, 0.01).relaxation();
    private final OperatorSplitting warm = new OperatorSplitting(home);
    private final Random random = new Random(1);
    private String last = "";

    @Setup(Level.Trial)
    public void solveOnce() {
        warm.solve(TOLERANCE);
    }

    @Benchmark
    public double interiorPoint() {
        return seen(InteriorPoint.solve(home));
    }

    @Benchmark
    public double cold() {
        return seen(new OperatorSplitting(home).solve(TOLERANCE));
    }

    /// Prices move by about a thousandth of themselves between calls.
    @Benchmark
    public double warm() {
        double[] moved = home.linear().clone();
        for (int each = 0; each < moved.length; each++) {
            moved[each] *= 1 + 0.001 * random.nextGaussian();
        }
        warm.update(moved, home.equalTo());
        return seen(warm.solve(TOLERANCE));
    }

    private double seen(ProgramSolution solution) {
        last = solution.status() + ", cost " + solution.objective() + ", " + solution.iterations() + " iterations";
        return solution.objective();
    }

    @TearDown(Level.Trial)
    public void print() {
        System.out.println(last);
    }
}
