package org.openelecbay.benchmarks.continuous;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/// Runs the live book and exchange-core's two bare books in turns on the same stream, so that whatever else the machine
/// does meets all of them. Prints commands a second of processor time, the time of single commands, bytes allocated and
/// the checksum of the trades.
///
/// Arguments: commands, resting orders, rounds.
public final class SideBySide {

    private static final String[] KINDS = {"live", "direct", "naive"};
    private static final int LATENCY_ROUNDS = 5;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private SideBySide() {}

    /// Prints one line a book.
    public static void main(String[] arguments) {
        int commands = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300_000;
        int depth = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30_000;
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40;
        CommandStream stream = new CommandStream(depth, commands, 2026);
        int half = rounds / 2;
        double[][] millions = new double[KINDS.length][half];
        long[] bytes = new long[KINDS.length];
        long[] sums = new long[KINDS.length];
        for (int round = -half; round < half; round++) {
            for (int kind = 0; kind < KINDS.length; kind++) {
                MeasuredBook book = MeasuredBook.filled(KINDS[kind], stream);
                long allocated = THREADS.getCurrentThreadAllocatedBytes();
                long nanos = run(book, stream);
                bytes[kind] = THREADS.getCurrentThreadAllocatedBytes() - allocated;
                sums[kind] = book.checksum();
                if (round >= 0) {
                    millions[kind][round] = 1e3 * commands / nanos;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%d commands, %d resting orders, %d measured rounds after as many to warm up%n",
                commands,
                depth,
                half);
        for (int kind = 0; kind < KINDS.length; kind++) {
            Arrays.sort(millions[kind]);
            System.out.printf(
                    Locale.ROOT,
                    "%-7s median %.2f million commands/s (best %.2f), %d bytes in the last round, trades %016x%n",
                    KINDS[kind],
                    millions[kind][half / 2],
                    millions[kind][half - 1],
                    bytes[kind],
                    sums[kind]);
        }
        System.out.printf(
                Locale.ROOT,
                "live over direct %.2f, over naive %.2f (medians)%n",
                millions[0][half / 2] / millions[1][half / 2],
                millions[0][half / 2] / millions[2][half / 2]);
        latency(stream);
        if (sums[0] != sums[1] || sums[0] != sums[2]) {
            throw new IllegalStateException("The books do not trade the same.");
        }
    }

    private static long run(MeasuredBook book, CommandStream stream) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int i = stream.first; i < stream.end; i++) {
            book.apply(stream, i);
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    /// Every command between two readings of the clock, the same for all books.
    private static void latency(CommandStream stream) {
        int commands = stream.end - stream.first;
        long[][] nanos = new long[KINDS.length][commands * LATENCY_ROUNDS];
        for (int round = -LATENCY_ROUNDS; round < LATENCY_ROUNDS; round++) {
            for (int kind = 0; kind < KINDS.length; kind++) {
                MeasuredBook book = MeasuredBook.filled(KINDS[kind], stream);
                int next = Math.max(0, round) * commands;
                for (int i = stream.first; i < stream.end; i++) {
                    long start = System.nanoTime();
                    book.apply(stream, i);
                    nanos[kind][next++] = System.nanoTime() - start;
                }
            }
        }
        for (int kind = 0; kind < KINDS.length; kind++) {
            Arrays.sort(nanos[kind]);
            System.out.printf(
                    Locale.ROOT,
                    "%-7s one command, with the clock: p50 %d, p99 %d, p99.9 %d ns%n",
                    KINDS[kind],
                    nanos[kind][nanos[kind].length / 2],
                    nanos[kind][(int) (nanos[kind].length * 0.99)],
                    nanos[kind][(int) (nanos[kind].length * 0.999)]);
        }
    }
}
