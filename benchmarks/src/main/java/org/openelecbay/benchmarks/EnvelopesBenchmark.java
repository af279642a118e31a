package org.openelecbay.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openelecbay.grid.envelope.EnvelopeKind;
import org.openelecbay.grid.envelope.EnvelopeRequest;
import org.openelecbay.grid.envelope.Envelopes;
import org.openelecbay.grid.envelope.OperatingEnvelopes;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Terminal;
import org.openelecbay.grid.headroom.OperatingLimits;
import org.openelecbay.grid.operating.OperatingModel;
import org.openelecbay.grid.operating.Sensitivities;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.sensitivity.FeederModel;
import org.openelecbay.grid.sensitivity.PassiveLoad;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Export and import envelopes of the 55 connections of the IEEE European LV feeder (minute 566, source at 1.00
/// pu, caps of 14 kW, band 0.941 to 1.099 of 230 V), verification of all corners included. Prints the sum of
/// the limits.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class EnvelopesBenchmark {

    private static final int PEAK_MINUTE = 566;
    private static final double CAP_KW = 14;
    private static final double NOMINAL_VOLT = 230;

    @Param({"EQUAL", "PROPORTIONAL", "MAXIMUM", "WEIGHTED"})
    public EnvelopeKind kind = EnvelopeKind.EQUAL;

    private final EuropeanLv data = EuropeanLv.bundled();
    private final Feeder feeder = atOnePerUnit(data.feeder());
    private final EnvelopeRequest request = request();

    private static Feeder atOnePerUnit(Feeder given) {
        Source source = given.source();
        return new Feeder(
                given.name(),
                new Source(source.lineKv(), 1, source.impedanceOhm()),
                given.transformer(),
                given.buses(),
                given.lines(),
                given.loadPoints());
    }

    private EnvelopeRequest request() {
        List<Terminal> terminals = feeder.loadTerminals();
        double[] watts = data.injectedWatts(PEAK_MINUTE);
        double[] vars = data.injectedVars(PEAK_MINUTE);
        List<PassiveLoad> loads = new ArrayList<>();
        for (int k = 0; k < watts.length; k++) {
            loads.add(new PassiveLoad(terminals.get(k), -watts[k] / 1_000, -vars[k] / 1_000));
        }
        FeederModel model = FeederModel.of(feeder, terminals, loads).withNominalVolt(NOMINAL_VOLT);
        int[] connections = IntStream.range(0, watts.length).toArray();
        return EnvelopeRequest.of(model, connections, CAP_KW, OperatingLimits.LOW_VOLTAGE);
    }

    @Benchmark
    public OperatingEnvelopes verifiedEnvelopes() {
        return Envelopes.of(kind, request);
    }

    /// The naive twin of the verification alone: for every voltage and both ends of the band the corner that
    /// presses on it, each solved by itself though most are the same.
    @Benchmark
    public double naiveVerification() {
        OperatingModel model = request.lowLoad();
        double[] none = new double[model.terminals().size()];
        Sensitivities at = model.solve(none, none).sensitivities();
        double highest = 0;
        for (int place = 0; place < model.voltagePlaces().size(); place++) {
            for (double sign : new double[] {1, -1}) {
                double[] kw = new double[none.length];
                for (int k = 0; k < kw.length; k++) {
                    kw[k] = sign * at.voltageByActive(place, k) > 0 ? 1 : -1;
                }
                highest = Math.max(highest, model.solve(kw, none).voltage(place));
            }
        }
        return highest;
    }

    /// Prints the sums of the limits.
    @TearDown(Level.Trial)
    public void correctness() {
        OperatingEnvelopes envelopes = verifiedEnvelopes();
        System.out.println(
                kind + ": export " + Arrays.stream(envelopes.exportKw()).sum() + " kW, import "
                        + Arrays.stream(envelopes.importKw()).sum() + " kW");
    }
}
