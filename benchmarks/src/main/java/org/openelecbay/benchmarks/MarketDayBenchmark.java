package org.openelecbay.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openelecbay.market.catalog.RuleCatalog;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.Simulation;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.output.ResultFiles;
import org.openelecbay.simulation.scenario.ScenarioReader;
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

/// The whole day of `examples/european-lv`: 288 slots with bids, clearing, two power flows each, settlement and bills.
///
/// Prints the SHA-256 of trades and bills, which is that of `elecbay simulate`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx256m", "-XX:+UseSerialGC"})
public class MarketDayBenchmark {

    /// The rule the day runs under.
    @Param({"priorities", "call-auction", "mid-market-rate"})
    public String rule = "priorities";

    private Simulation simulation = Simulation.prepare(ScenarioReader.read(Path.of("examples/european-lv")));

    @Setup(Level.Trial)
    public void prepare() {
        simulation = Simulation.prepare(ScenarioReader.read(Path.of("examples/european-lv")));
    }

    @Benchmark
    public DayResult day() {
        return simulation.run(RuleCatalog.builtIn().entry(rule), _ -> {});
    }

    /// Writes the result once and prints its fingerprint.
    @TearDown(Level.Trial)
    public void fingerprint() throws IOException {
        DayResult alone = simulation.run(RuleCatalog.builtIn().entry("supplier"), _ -> {});
        Outcome outcome = Outcome.of(simulation.scenario(), simulation.feeder(), day(), alone);
        Path folder = ResultFiles.write(outcome, Files.createTempDirectory("elecbay-benchmark"), List.of());
        System.out.println("SHA-256 of trades and bills under " + rule + ": " + ResultFiles.fingerprint(folder));
    }
}
