package org.openelecbay.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.feeder.PhaseIndex;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.feeder.VectorGroup;
import org.openelecbay.grid.flow.FlowStatus;
import org.openelecbay.grid.flow.ThreePhaseFlow;
import org.openelecbay.grid.flow.ThreePhaseSolution;
import org.openelecbay.grid.phasor.Complex;
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
import org.openjdk.jmh.annotations.Warmup;

/// How one three-phase power flow grows with the buses: a trunk with laterals of ten buses, one home at the end of
/// each, everything scaled so that the voltage drop stays the same.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FlowGrowthBenchmark {

    private static final int LATERAL = 10;
    private static final double FEEDER_WATTS = 60_000;
    private static final double TRUNK_METERS = 300;

    @Param({"100", "1000", "10000", "100000"})
    private int buses;

    private ThreePhaseFlow flow = compiled(LATERAL);
    private ThreePhaseSolution solution = flow.newSolution();
    private double[] watts = new double[0];
    private double[] vars = new double[0];

    @Setup(Level.Trial)
    public void compile() {
        flow = compiled(buses);
        solution = flow.newSolution();
        watts = new double[flow.terminals().size()];
        Arrays.fill(watts, -FEEDER_WATTS / watts.length);
        vars = new double[watts.length];
    }

    private static ThreePhaseFlow compiled(int buses) {
        LineCode code = LineCode.ofSequence("cable", new Complex(0.3, 0.07), new Complex(0.9, 0.09));
        int laterals = buses / LATERAL;
        List<Bus> nodes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<Terminal> homes = new ArrayList<>();
        for (int lateral = 0; lateral < laterals; lateral++) {
            for (int k = 0; k < LATERAL; k++) {
                String here = lateral + "." + k;
                nodes.add(Bus.of(here));
                if (k > 0) {
                    lines.add(new Line("l" + here, lateral + "." + (k - 1), here, code, 3));
                } else if (lateral > 0) {
                    lines.add(new Line("l" + here, (lateral - 1) + ".0", here, code, TRUNK_METERS / laterals));
                }
            }
            homes.add(new Terminal(lateral + "." + (LATERAL - 1), PhaseIndex.at(lateral % 3)));
        }
        Transformer transformer = new Transformer("t", 400, 1, 4, 11, 0.416, VectorGroup.DYN11, "0.0");
        return ThreePhaseFlow.compile(
                new Feeder("growth", Source.stiff(11, 1), transformer, nodes, lines, List.of()), homes);
    }

    @Benchmark
    public FlowStatus solve() {
        return flow.solve(watts, vars, solution);
    }
}
