package org.openelecbay.benchmarks.coalition;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openelecbay.market.coalition.slot.Asked;
import org.openelecbay.market.coalition.slot.Bound;
import org.openelecbay.market.coalition.slot.Sampled;
import org.openelecbay.market.coalition.slot.SlotSampler;
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

/// The Shapley value of one slot, the median member within one per cent with a confidence of 95 %; 1 to 5,000 Wh a
/// member. The naive twin walks random orders and asks in each what everybody adds to those before it, for as many
/// orders as the sampler takes: it gives each member one contribution an order where the sampler gives it hundreds.
/// Prints the orders, the bound and a sum of values.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SampledShapleyBenchmark {

    private static final int MOST_WATT_HOURS = 5_000;
    private static final double TWIN_PRECISION = 0.01;

    /// How many members in all.
    @Param({"100", "1000", "10000"})
    public int members = 1_000;

    /// How many of a hundred have a surplus.
    @Param({"50", "30", "10"})
    public int sellersPercent = 50;

    private double[] net = new double[0];

    @Setup(Level.Trial)
    public void fill() {
        SplittableRandom random = new SplittableRandom(1);
        net = new double[members];
        Arrays.setAll(
                net,
                member ->
                        (1 + random.nextInt(MOST_WATT_HOURS)) * (member < members * sellersPercent / 100 ? 1.0 : -1.0));
    }

    @Benchmark
    public Sampled sampled() {
        return SlotSampler.of(net, new Asked(0.01, 0.05, Bound.STUDENT, 1 << 20, 1));
    }

    /// Plain orders until the median member's half width of two standard errors is one per cent, at most a thousand.
    @Benchmark
    public double[] naive() {
        SplittableRandom random = new SplittableRandom(1);
        double[] sums = new double[members];
        double[] squares = new double[members];
        int[] order = new int[members];
        int orders = 0;
        do {
            add(random, order, sums, squares);
            orders++;
        } while (orders < 1_000 && (orders < 64 || precision(sums, squares, orders) > TWIN_PRECISION));
        return sums;
    }

    private void add(SplittableRandom random, int[] order, double[] sums, double[] squares) {
        for (int place = 0; place < order.length; place++) {
            int other = random.nextInt(place + 1);
            order[place] = order[other];
            order[other] = place;
        }
        double surplus = 0;
        double deficit = 0;
        for (int member : order) {
            double before = Math.min(surplus, deficit);
            surplus += Math.max(0, net[member]);
            deficit += Math.max(0, -net[member]);
            double added = Math.min(surplus, deficit) - before;
            sums[member] += added;
            squares[member] += added * added;
        }
    }

    private double precision(double[] sums, double[] squares, int orders) {
        double[] precisions = new double[members];
        Arrays.setAll(precisions, member -> {
            double mean = sums[member] / orders;
            double variance = Math.max(0, squares[member] / orders - mean * mean);
            return mean == 0 ? Double.MAX_VALUE : 2 * Math.sqrt(variance / orders) / mean;
        });
        Arrays.sort(precisions);
        return precisions[members / 2];
    }

    /// Prints what the sampler found, and how near a naive twin of a thousand orders comes.
    @TearDown(Level.Trial)
    public void correctness() {
        Sampled sampled = sampled();
        double sum = Arrays.stream(sampled.values()).sum();
        double local = Math.min(
                Arrays.stream(net).map(each -> Math.max(0, each)).sum(),
                Arrays.stream(net).map(each -> Math.max(0, -each)).sum());
        System.out.printf(
                "%d members, %d %% sell: %d orders, median within %.4f, met %s, sum of values %.6f Wh of %.0f Wh,"
                        + " first %.3f Wh%n",
                members,
                sellersPercent,
                sampled.orders(),
                sampled.medianPrecision(),
                sampled.met(),
                sum,
                local,
                sampled.values()[0]);
    }
}
