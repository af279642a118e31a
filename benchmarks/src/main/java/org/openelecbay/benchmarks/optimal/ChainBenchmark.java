package org.openelecbay.benchmarks.optimal;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openelecbay.solver.chain.ChainProgram;
import org.openelecbay.solver.chain.ChainSolution;
import org.openelecbay.solver.chain.ChainSolver;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.InteriorPointOptions;
import org.openelecbay.solver.program.ProgramSolution;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The schedule of one home over quarter hours: as a chain from nothing, again for other prices, and by the general
/// interior point method.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ChainBenchmark {

    private static final int PRICES = 64;

    @Param({"24", "96", "288", "1000", "10000"})
    public int stages;

    private ChainProgram program = HomeChain.of(96, 1);
    private ChainSolver solver = new ChainSolver(program);
    private final double[][] prices = new double[PRICES][];
    private int next;
    private double cost;

    /// Draws the home and prices up to 20 % more or less.
    @Setup(Level.Trial)
    public void draw() {
        program = HomeChain.of(stages, 1);
        solver = new ChainSolver(program);
        Random random = new Random(5);
        for (int each = 0; each < PRICES; each++) {
            prices[each] = program.linear().clone();
            for (int stage = 0; stage < stages; stage++) {
                prices[each][stage * HomeChain.VARIABLES] *= 0.8 + 0.4 * random.nextDouble();
            }
        }
    }

    /// To 1e-6, pattern and memory included.
    @Benchmark
    public ChainSolution compileAndSolve() {
        ChainSolution solution = new ChainSolver(program).solve(1e-6);
        cost = solution.objective();
        return solution;
    }

    /// To 1e-6, pattern at hand.
    @Benchmark
    public ChainSolution solve() {
        ChainSolution solution = solver.resolve(program.linear(), program.equalTo(), 1e-6);
        cost = solution.objective();
        return solution;
    }

    /// Other prices, to 1e-6.
    @Benchmark
    public ChainSolution resolve() {
        return solver.resolve(prices[next++ % PRICES], program.equalTo(), 1e-6);
    }

    /// Other prices, to 1e-4.
    @Benchmark
    public ChainSolution resolveCoarsely() {
        return solver.resolve(prices[next++ % PRICES], program.equalTo(), 1e-4);
    }

    /// The naive twin: the general method on the same program.
    @Benchmark
    public ProgramSolution general() {
        ProgramSolution solution =
                InteriorPoint.solve(program.asQuadraticProgram(), new InteriorPointOptions(1e-6, 100));
        cost = solution.objective();
        return solution;
    }

    /// Prints the correctness sum.
    @TearDown(Level.Trial)
    public void print() {
        System.out.printf("%d stages: cost %.6f%n", stages, cost);
    }
}
