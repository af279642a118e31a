package org.openelecbay.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Money;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Fill;
import org.openelecbay.market.auction.Financing;
import org.openelecbay.market.auction.NaiveClarke;
import org.openelecbay.market.auction.NaiveReduction;
import org.openelecbay.market.auction.Rationing;
import org.openelecbay.market.auction.ReductionOutcome;
import org.openelecbay.market.auction.TradeReduction;
import org.openelecbay.market.auction.Vcg;
import org.openelecbay.market.auction.VcgOutcome;
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

/// The threshold-price auctions with their trade records, beside twins that follow the definitions: reductions by
/// comparators and rounds, VCG by solving the market again without each owner. The twins are for 1,000 orders at most.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ThresholdAuctionBenchmark {

    /// The book that is cleared.
    @State(Scope.Benchmark)
    public static class Orders {
        /// How many orders in all.
        @Param({"100", "1000", "10000", "100000", "1000000"})
        public int orders = 10_000;

        private OrderBook book = new OrderBook(RandomOrders.context().slot(), List.of(), List.of());
        private final SlotContext context = RandomOrders.context();

        /// Fills the book and checks on a small one that the twins find the same.
        @Setup(Level.Trial)
        public void fill() {
            book = RandomOrders.book(orders, 111);
            OrderBook small = RandomOrders.book(200, 111);
            for (Rationing rationing : Rationing.values()) {
                requireSame(
                        fills(new TradeReduction(rationing).outcome(small, context)),
                        new NaiveReduction(small, context, rationing)
                                .found()
                                .orElseThrow()
                                .fills());
            }
            VcgOutcome vcg = new Vcg(new Financing.Operator()).outcome(small, context);
            NaiveClarke clarke = new NaiveClarke(small, context);
            Map<ParticipantId, Money> paid = clarke.buyersPay();
            Map<ParticipantId, Money> received = clarke.sellersReceive();
            vcg.buyersPay().forEach((owner, share) -> requireSame(share.money(), paid.get(owner)));
            vcg.sellersReceive().forEach((owner, share) -> requireSame(share.money(), received.get(owner)));
        }

        private static Map<OrderId, Long> fills(ReductionOutcome outcome) {
            return Stream.concat(outcome.bids().stream(), outcome.offers().stream())
                    .collect(Collectors.toMap(
                            Fill::order, fill -> fill.quantity().wattHours()));
        }

        private static void requireSame(Object fast, @Nullable Object naive) {
            if (!fast.equals(naive)) {
                throw new IllegalStateException("The twin finds " + naive + ", not " + fast + ".");
            }
        }
    }

    /// The rule that clears.
    @State(Scope.Benchmark)
    public static class Rule {
        /// Its name in the catalog.
        @Param({"average", "trade-reduction", "multi-unit-reduction", "mcafee", "vcg"})
        public String rule = "vcg";

        private MarketMechanism mechanism = new Vcg(new Financing.Operator());

        @Setup(Level.Trial)
        public void create() {
            Map<String, String> settings = rule.equals("vcg") ? Map.of("financing", "operator") : Map.of();
            mechanism = (MarketMechanism) RuleCatalog.builtIn().entry(rule).create(settings);
        }

        /// Prints what was traded.
        @TearDown(Level.Trial)
        public void correctness(Orders state) {
            Clearing clearing = mechanism.clear(state.book, state.context);
            System.out.println(rule + " of " + state.orders + " orders: "
                    + clearing.trades().size() + " trades, " + clearing.localEnergy() + ", "
                    + clearing.payments().size() + " payments");
        }
    }

    @Benchmark
    public Clearing clear(Orders state, Rule rule) {
        return rule.mechanism.clear(state.book, state.context);
    }

    /// The twin of the reductions: comparators, every price tried, the burden shared in rounds.
    @Benchmark
    public Object naiveReduction(Orders state) {
        return new NaiveReduction(state.book, state.context, Rationing.EQUAL_BURDEN).found();
    }

    /// The twin of VCG: n markets.
    @Benchmark
    public Object naiveVcg(Orders state) {
        NaiveClarke clarke = new NaiveClarke(state.book, state.context);
        return List.of(clarke.buyersPay(), clarke.sellersReceive());
    }
}
