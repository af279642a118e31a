package org.openelecbay.benchmarks.continuous;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openelecbay.market.auction.continuous.BookEvent;
import org.openelecbay.market.auction.continuous.BookFold;
import org.openelecbay.market.auction.continuous.BookListener;
import org.openelecbay.market.auction.continuous.LiveBook;
import org.openelecbay.market.auction.continuous.Refusal;
import org.openelecbay.market.auction.continuous.Withdrawal;
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

/// Limit orders on nearly as many prices as there are orders, from an empty book: how the live book and its naive twin,
/// the fold, grow. Prints the number of trades and their checksum.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ContinuousGrowthBenchmark {

    /// How many orders.
    @Param({"100", "1000", "10000", "100000", "1000000"})
    public int orders = 10_000;

    private BookEvent[] events = new BookEvent[0];

    /// Half of the orders bid, half offer, all around one price.
    @Setup(Level.Trial)
    public void write() {
        SplittableRandom random = new SplittableRandom(7);
        events = new BookEvent[orders];
        for (int i = 0; i < orders; i++) {
            boolean buys = random.nextBoolean();
            long price = 10L * orders + random.nextLong(-orders, orders) + (buys ? -orders / 2 : orders / 2);
            events[i] = new BookEvent.Limit(i, i, i, buys, price, 1L + random.nextInt(1_000), LiveBook.FOREVER);
        }
    }

    /// The live book.
    @Benchmark
    public long live() {
        Sum sum = new Sum();
        LiveBook book = new LiveBook(LiveBook.FOREVER, 16, sum);
        for (BookEvent event : events) {
            book.apply(event);
        }
        return sum.mixed;
    }

    /// The naive twin.
    @Benchmark
    public long fold() {
        Sum sum = new Sum();
        BookFold fold = new BookFold(LiveBook.FOREVER, sum);
        for (BookEvent event : events) {
            fold.apply(event);
        }
        return sum.mixed;
    }

    /// Prints what was traded.
    @TearDown(Level.Trial)
    public void correctness() {
        System.out.printf(
                "%d orders: trades %016x, the fold says %016x%n", orders, live(), orders > 3_000 ? 0 : fold());
    }

    private static final class Sum implements BookListener {

        private long mixed;

        @Override
        public void traded(long at, long buy, long sell, long price, long quantity) {
            mixed = MeasuredBook.mixed(mixed, buy, sell, price, quantity);
        }

        @Override
        public void withdrawn(long at, long order, Withdrawal why, boolean buys, long price, long quantity) {
            // only trades are compared
        }

        @Override
        public void refused(long at, long order, Refusal why) {
            throw new IllegalStateException("The book refuses " + order + ": " + why);
        }
    }
}
