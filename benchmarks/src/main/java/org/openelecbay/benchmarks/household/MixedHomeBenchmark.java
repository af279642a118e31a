package org.openelecbay.benchmarks.household;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openelecbay.solver.integer.BranchAndBound;
import org.openelecbay.solver.integer.MixedIntegerOptions;
import org.openelecbay.solver.integer.MixedIntegerProgram;
import org.openelecbay.solver.integer.MixedIntegerSolution;
import org.openelecbay.solver.integer.MixedIntegerSolver;
import org.openelecbay.solver.integer.MixedIntegerSolvers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The mean over ten homes of a plan for 96 steps with binaries for battery, grid and the starts of appliances, to a
/// gap of 1e-6. Prints the sum of costs and of relaxations solved, which both solvers must share in the former.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MixedHomeBenchmark {

    private static final int HOMES = 10;
    private static final int STEPS = 96;
    private static final MixedIntegerOptions OPTIONS = new MixedIntegerOptions(1e-6, 5_000, 60);

    @Param({"0", "1", "2"})
    private int appliances;

    private final List<MixedIntegerProgram> homes = new ArrayList<>();
    private double costs;
    private int nodes;

    @Setup(Level.Trial)
    public void draw() {
        for (long seed = 1; seed <= HOMES; seed++) {
            homes.add(HomeProgram.of(seed, STEPS, appliances, 0));
        }
    }

    /// CBC through OR-Tools, found as a service.
    @Benchmark
    @OperationsPerInvocation(HOMES)
    public double orTools() {
        return all(MixedIntegerSolvers.best());
    }

    /// Our own branch and bound.
    @Benchmark
    @OperationsPerInvocation(HOMES)
    public double branchAndBound() {
        return all(new BranchAndBound());
    }

    private double all(MixedIntegerSolver solver) {
        costs = 0;
        nodes = 0;
        for (MixedIntegerProgram home : homes) {
            MixedIntegerSolution solution = solver.solve(home, OPTIONS);
            costs += solution.objective();
            nodes += solution.nodes();
        }
        return costs;
    }

    @TearDown(Level.Trial)
    public void print() {
        System.out.printf("cost %.5f, %d relaxations or nodes%n", costs, nodes);
    }
}
