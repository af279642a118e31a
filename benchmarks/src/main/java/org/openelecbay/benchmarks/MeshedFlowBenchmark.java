package org.openelecbay.benchmarks;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.meshed.BalancedResult;
import org.openelecbay.grid.meshed.MeshedFlow;
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

/// One Newton power flow of a meshed network from a flat start to 1e-10 pu. Prints the lowest voltage of both.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MeshedFlowBenchmark {

    private static final int LARGEST_TWIN = 1_000;

    @Param({"100", "900", "10000", "100000"})
    private int buses;

    private BalancedNetwork network = ChordedTree.of(2);
    private MeshedFlow flow = MeshedFlow.compile(network);

    @Setup(Level.Trial)
    public void compile() {
        network = ChordedTree.of(buses);
        flow = MeshedFlow.compile(network);
    }

    /// With pattern and order of elimination at hand.
    @Benchmark
    public BalancedResult solve() {
        return flow.solve();
    }

    /// With everything anew.
    @Benchmark
    public BalancedResult compileAndSolve() {
        return MeshedFlow.compile(network).solve();
    }

    /// Full matrices; at 900 buses about ten seconds.
    @Benchmark
    public double[] naiveTwin() {
        return NaiveNewton.solve(network);
    }

    @TearDown(Level.Trial)
    public void correctness() {
        double lowest = Double.MAX_VALUE;
        if (flow.solve() instanceof BalancedResult.Solved(var solution)) {
            for (int bus = 0; bus < buses; bus++) {
                lowest = Math.min(lowest, solution.voltage(bus).magnitude());
            }
        }
        System.out.println("Lowest voltage " + lowest + " pu");
        if (buses <= LARGEST_TWIN) {
            System.out.println("and of the twin "
                    + Arrays.stream(NaiveNewton.solve(network)).min().orElseThrow() + " pu");
        }
    }
}
