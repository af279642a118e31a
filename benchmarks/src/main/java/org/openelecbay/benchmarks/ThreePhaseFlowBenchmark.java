package org.openelecbay.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.NaiveSweep;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.read.EuropeanLv;
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

/// One three-phase power flow of the IEEE European LV feeder (906 buses, minute 566) from a flat start, all bus
/// voltages filled in. Prints the lowest voltage, 238.3686 V at bus 899.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ThreePhaseFlowBenchmark {

    private static final int PEAK_MINUTE = 566;
    private static final int PHASES = 3;

    private final EuropeanLv package566 = EuropeanLv.bundled();
    private ThreePhaseFlow flow =
            ThreePhaseFlow.compile(package566.feeder(), package566.feeder().loadTerminals());
    private ThreePhaseSolution solution = flow.newSolution();
    private double[] watts = package566.injectedWatts(PEAK_MINUTE);
    private double[] vars = package566.injectedVars(PEAK_MINUTE);

    @Setup(Level.Trial)
    public void compile() {
        flow = ThreePhaseFlow.compile(package566.feeder(), package566.feeder().loadTerminals());
        solution = flow.newSolution();
        watts = package566.injectedWatts(PEAK_MINUTE);
        vars = package566.injectedVars(PEAK_MINUTE);
    }

    @Benchmark
    public FlowStatus solveFromFlatStart() {
        return flow.solve(watts, vars, solution);
    }

    /// The naive twin: recursive sweeps over every bus with complex numbers as objects, nothing merged.
    @Benchmark
    public NaiveSweep naiveTwin() {
        return NaiveSweep.solve(flow.feeder(), flow.terminals(), watts, vars);
    }

    /// Prints the lowest voltage of the last solution.
    @TearDown(Level.Trial)
    public void correctness() {
        double lowest = Double.POSITIVE_INFINITY;
        solveFromFlatStart();
        for (int bus = 0; bus < flow.feeder().buses().size(); bus++) {
            for (int phase = 0; phase < PHASES; phase++) {
                lowest = Math.min(lowest, solution.volt(bus, phase));
            }
        }
        System.out.println("Lowest voltage " + lowest + " V");
    }
}
