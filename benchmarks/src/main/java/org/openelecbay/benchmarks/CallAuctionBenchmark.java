package org.openelecbay.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.NaiveAuction;
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

/// A call auction with its trade records; half of the orders bid, half offer. Prints volume and number of trades.
///
/// With few price levels nearly all orders tie; ties are rotated by slot there, as in a running market.
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CallAuctionBenchmark {

    private static final int MANY_LEVELS = 111;

    /// The book that is cleared.
    @State(Scope.Benchmark)
    public static class Orders {
        /// How many orders in all.
        @Param({"100", "1000", "10000", "100000", "1000000"})
        public int orders = 10_000;

        /// How many prices there are; 111 is one a tenth of a cent.
        @Param({"111", "5"})
        public int levels = MANY_LEVELS;

        private OrderBook book = new OrderBook(RandomOrders.context().slot(), List.of(), List.of());
        private SlotContext context = RandomOrders.context();

        /// Fills the book and checks on a small one that the twin finds the same.
        @Setup(Level.Trial)
        public void fill() {
            book = RandomOrders.book(orders, levels);
            context = levels == MANY_LEVELS ? RandomOrders.context() : RandomOrders.rotated(book);
            OrderBook small = RandomOrders.book(60, levels);
            long naive = new NaiveAuction(small, TieOrder.byId()).volume();
            long fast = new CallAuction()
                    .clear(small, RandomOrders.context())
                    .localEnergy()
                    .wattHours();
            if (fast != naive) {
                throw new IllegalStateException("The twin trades " + naive + " Wh, not " + fast + " Wh.");
            }
        }

        /// Prints what was traded.
        @TearDown(Level.Trial)
        public void correctness() {
            Clearing clearing = new CallAuction().clear(book, context);
            System.out.println(orders + " orders on " + levels + " levels: "
                    + clearing.trades().size() + " trades, " + clearing.localEnergy());
        }
    }

    @Benchmark
    public Clearing clear(Orders state) {
        return new CallAuction().clear(state.book, state.context);
    }

    /// The naive twin: every order as single watt-hours, sorted by a comparator, every price tried. For 1,000 orders at
    /// most.
    @Benchmark
    public long naiveTwin(Orders state) {
        return new NaiveAuction(state.book, state.context.ties()).volume();
    }
}
