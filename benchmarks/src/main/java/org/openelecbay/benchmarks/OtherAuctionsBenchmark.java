package org.openelecbay.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;
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
/// Prints volume, number of trades and messages. The naive twins are in [NaiveAuctionsBenchmark].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class OtherAuctionsBenchmark {

    private static final int LEVELS = 111;

    /// The rule, by its name in the catalog; `reverse-auction` pays by Vickrey.
    @Param({
        "english",
        "reverse-auction",
        "storage-auction",
        "distributed-auction",
        "elecbay",
        "iterative-double-auction"
    })
    public String rule = "english";

    /// How many orders in all.
    @Param({"100", "1000", "10000", "100000"})
    public int orders = 10_000;

    private final SlotContext context = RandomOrders.context();
    private OrderBook book = new OrderBook(context.slot(), List.of(), List.of());

    @Setup(Level.Trial)
    public void fill() {
        book = RandomOrders.book(orders, LEVELS);
    }

    @Benchmark
    public Clearing clear() {
        return mechanism().clear(book, context);
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
}
