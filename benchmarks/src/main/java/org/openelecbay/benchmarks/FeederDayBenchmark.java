package org.openelecbay.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openelecbay.grid.flow.FlowBlock;
import org.openelecbay.grid.flow.SweepOptions;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.read.EuropeanLv;
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

/// The 1,440 minutes of the IEEE European LV feeder with the voltages of all 906 buses, per minute: in blocks and, as
/// their twin, one at a time. Prints the lowest voltage of the day.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class FeederDayBenchmark {

    private static final int MINUTES = 1_440;
    private static final int PHASES = 3;

    @Param({"16", "32", "64"})
    private int width;

    @Param({"1e-6", "1e-9"})
    private double tolerancePu;

    private final EuropeanLv europe = EuropeanLv.bundled();
    private final double[][] watts = new double[MINUTES][];
    private final double[][] vars = new double[MINUTES][];
    private ThreePhaseFlow flow =
            ThreePhaseFlow.compile(europe.feeder(), europe.feeder().loadTerminals());
    private FlowBlock block = flow.newBlock(1);
    private ThreePhaseSolution solution = flow.newSolution();

    @Setup(Level.Trial)
    public void compile() {
        for (int minute = 0; minute < MINUTES; minute++) {
            watts[minute] = europe.injectedWatts(minute + 1);
            vars[minute] = europe.injectedVars(minute + 1);
        }
        flow = ThreePhaseFlow.compile(
                europe.feeder(), europe.feeder().loadTerminals(), SweepOptions.THREE_PHASE.withTolerance(tolerancePu));
        block = flow.newBlock(width);
        solution = flow.newSolution();
    }

    @Benchmark
    @OperationsPerInvocation(MINUTES)
    public FlowBlock inBlocks() {
        for (int first = 0; first < MINUTES; first += width) {
            flow.solve(watts, vars, first, Math.min(width, MINUTES - first), block);
        }
        return block;
    }

    @Benchmark
    @OperationsPerInvocation(MINUTES)
    public ThreePhaseSolution oneAtATime() {
        for (int minute = 0; minute < MINUTES; minute++) {
            flow.solve(watts[minute], vars[minute], solution);
        }
        return solution;
    }

    /// Prints the lowest voltage of the day.
    @TearDown(Level.Trial)
    public void correctness() {
        double lowest = Double.POSITIVE_INFINITY;
        for (int first = 0; first < MINUTES; first += width) {
            flow.solve(watts, vars, first, Math.min(width, MINUTES - first), block);
            for (int lane = 0; lane < block.lanes(); lane++) {
                for (int bus = 0; bus < flow.feeder().buses().size(); bus++) {
                    for (int phase = 0; phase < PHASES; phase++) {
                        lowest = Math.min(lowest, block.volt(lane, bus, phase));
                    }
                }
            }
        }
        System.out.println("Lowest voltage of the day " + lowest + " V");
    }
}
