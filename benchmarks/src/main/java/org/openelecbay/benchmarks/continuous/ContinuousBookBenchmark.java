package org.openelecbay.benchmarks.continuous;

import java.util.concurrent.TimeUnit;
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

/// 300,000 mixed commands on a book with 30,000 resting orders: the live book and exchange-core's two bare books.
/// Prints the checksum of the trades, which must be the same for all.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(2)
public class ContinuousBookBenchmark {

    /// The live book, or one of exchange-core's.
    @Param({"live", "direct", "naive"})
    public String kind = "live";

    private final CommandStream stream = new CommandStream(30_000, 300_000, 2026);
    private MeasuredBook book = MeasuredBook.filled("live", stream);

    /// A fresh book, filled; it costs a tenth of what is measured and is not measured itself.
    @Setup(Level.Invocation)
    public void fill() {
        book = MeasuredBook.filled(kind, stream);
    }

    /// All commands, one after the other.
    @Benchmark
    public long commands() {
        for (int i = stream.first; i < stream.end; i++) {
            book.apply(stream, i);
        }
        return book.checksum();
    }

    /// Prints what was traded.
    @TearDown(Level.Trial)
    public void correctness() {
        System.out.printf("%s: trades %016x%n", kind, book.checksum());
    }
}
