package org.openelecbay.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Slot;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.auction.reverse.NaiveProcurement;
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

/// The one-shot auctions beside the call auction, with their trade records; half of the orders bid, half offer.
/// Prints volume, number of trades and messages.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class OtherAuctionsBenchmark {

    private static final Slot SLOT = new Slot(Instant.parse("2017-05-24T12:00:00Z"), Duration.ofMinutes(5));
    private static final PriceBand BAND = new PriceBand(Price.perKwh("0.09"), Price.perKwh("0.20"));

    /// The rule, by its name in the catalog; `reverse-auction` pays by Vickrey.
    @Param({"english", "reverse-auction", "storage-auction", "distributed-auction", "iterative-double-auction"})
    public String rule = "english";

    /// How many orders in all.
    @Param({"100", "1000", "10000", "100000"})
    public int orders = 10_000;

    private OrderBook book = new OrderBook(SLOT, List.of(), List.of());
    private final SlotContext context =
            new SlotContext(SLOT, BAND, Map.of(), (_, _) -> 0, Optional.empty(), TieOrder.byId());

    @Setup(Level.Trial)
    public void fill() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        List<Bid> bids = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < orders / 2; i++) {
            bids.add(new Bid(new OrderId("b" + i), new ParticipantId("b" + i), SLOT, segment(random), arrival(random)));
            offers.add(new Offer(
                    new OrderId("o" + i), new ParticipantId("o" + i), SLOT, segment(random), arrival(random)));
        }
        book = new OrderBook(SLOT, bids, offers);
    }

    @Benchmark
    public Clearing clear() {
        return mechanism().clear(book, context);
    }

    /// The naive twin of Vickrey procurement, whatever the rule: a market without each of the sellers.
    @Benchmark
    public Map<ParticipantId, Long> naiveVickrey() {
        NaiveProcurement twin = new NaiveProcurement(book.offers(), 50 * orders, 145_000);
        Map<ParticipantId, Long> sellers = new HashMap<>();
        book.offers().forEach(offer -> sellers.put(offer.owner(), 0L));
        return twin.vickrey(sellers);
    }

    /// Prints what was traded and said.
    @TearDown(Level.Trial)
    public void correctness() {
        Clearing clearing = clear();
        System.out.println(rule + ", " + orders + " orders: "
                + clearing.trades().size() + " trades, " + clearing.localEnergy() + ", " + clearing.traffic());
    }

    private MarketMechanism mechanism() {
        Map<String, String> settings = rule.equals("reverse-auction") ? Map.of("payment", "vickrey") : Map.of();
        return (MarketMechanism) RuleCatalog.builtIn().entry(rule).create(settings);
    }

    private static List<Segment> segment(RandomGenerator random) {
        return List.of(new Segment(
                Energy.ofWattHours(random.nextLong(1, 500)), Price.ofMicrosPerKwh(random.nextLong(90, 201) * 1_000)));
    }

    private static Instant arrival(RandomGenerator random) {
        return SLOT.start().minusSeconds(random.nextLong(300, 3_600));
    }
}
