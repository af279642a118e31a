package org.openelecbay.benchmarks.optimal;

import java.util.concurrent.TimeUnit;
import org.openelecbay.grid.optimal.OptimalFlow;
import org.openelecbay.grid.optimal.radial.ConeFlow;
import org.openelecbay.grid.optimal.radial.LinearFlow;
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

/// Linear DistFlow in branch flows, program and prices included, beside the dense nodal form and the cone
/// relaxation.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class LinearFlowBenchmark {

    @Param({"100", "900", "10000", "100000"})
    public int buses;

    private Street street = Street.of(10);
    private double cost;

    /// Draws the network.
    @Setup(Level.Trial)
    public void draw() {
        street = Street.of(buses);
    }

    /// The branch flow form.
    @Benchmark
    public OptimalFlow linear() {
        OptimalFlow flow = LinearFlow.solve(street.network(), street.problem());
        cost = flow.costPerHour();
        return flow;
    }

    /// The cone relaxation.
    @Benchmark
    public OptimalFlow cone() {
        OptimalFlow flow = ConeFlow.solve(street.network(), street.problem()).flow();
        cost = flow.costPerHour();
        return flow;
    }

    /// The naive twin: voltages as dense rows over all units.
    @Benchmark
    public double naive() {
        cost = NodalForm.costPerHour(street);
        return cost;
    }

    /// Prints the correctness sum.
    @TearDown(Level.Trial)
    public void print() {
        System.out.printf("%d buses: cost %.6f per hour%n", buses, cost);
    }
}
