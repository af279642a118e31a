package org.openelecbay.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;
import org.openelecbay.market.Position;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.catalog.RuleCatalog;
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

/// A sharing of metered energy with its trade records; two of three members lack energy. Prints trades and energy.
///
/// Ties rotate as in a running market; the members come in the order of their table, or shuffled. The naive twins are
/// those of `KeyPropertiesTest` and `EqualisationTest`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SharingBenchmark {

    private static final Slot SLOT = new Slot(Instant.parse("2017-05-24T12:00:00Z"), Duration.ofMinutes(5));
    private static final PriceBand BAND = new PriceBand(Price.perKwh("0.09"), Price.perKwh("0.20"));

    /// How many members in all.
    @Param({"100", "1000", "10000", "100000", "1000000"})
    public int members = 10_000;

    /// Name of the rule.
    @Param({"key-pro-rata", "mid-market-rate"})
    public String rule = "mid-market-rate";

    /// How the positions are listed.
    @Param({"table", "shuffled"})
    public String listed = "table";

    private SharingRule sharing =
            (SharingRule) RuleCatalog.builtIn().entry("supplier").create();
    private List<Position> positions = List.of();
    private SlotContext context = context(List.of());

    @Setup(Level.Trial)
    public void fill() {
        sharing = (SharingRule) RuleCatalog.builtIn().entry(rule).create();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<ParticipantId> ids = new ArrayList<>(members);
        List<Position> all = new ArrayList<>(members);
        for (int i = 0; i < members; i++) {
            ids.add(new ParticipantId("home-" + i));
            all.add(new Position(ids.get(i), Energy.ofWattHours(random.nextLong(-500, 251))));
        }
        context = context(ids);
        if (listed.equals("shuffled")) {
            for (int i = members - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                Position moved = all.set(i, all.get(other));
                all.set(other, moved);
            }
        }
        positions = all;
    }

    private static SlotContext context(List<ParticipantId> ids) {
        TieOrder ties = ids.isEmpty() ? TieOrder.byId() : TieOrder.rotated(ids, SLOT.number());
        return new SlotContext(SLOT, BAND, Map.of(), (_, _) -> 0, Optional.empty(), ties);
    }

    @Benchmark
    public Clearing share() {
        return sharing.share(positions, context);
    }

    /// Prints what was shared.
    @TearDown(Level.Trial)
    public void correctness() {
        Clearing clearing = share();
        System.out.println(
                members + " members, " + rule + ": " + clearing.trades().size() + " trades, "
                        + clearing.payments().size() + " payments, " + clearing.localEnergy());
    }
}
