package org.openelecbay.benchmarks.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Steps;
import org.openelecbay.solver.integer.MixedIntegerSolvers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The mean over ten random homes of a whole plan of 96 steps, from records to the settled schedule: panels, battery,
/// appliances that run once and a switched generator; half of the homes have negative prices at noon, which make
/// batteries waste energy unless a whole number forbids it. The search along the chain beside OR-Tools. Prints the sum
/// of costs, which both share, and the widest gap that a search left.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MixedPlanBenchmark {

    private static final int HOMES = 10;
    private static final int STEPS = 96;
    private static final double HOURS = 0.25;

    @Param({"0", "1", "2"})
    private int appliances;

    @Param({"false", "true"})
    private boolean generator;

    private final List<Household> homes = new ArrayList<>();
    private double costs;
    private double widestGap;

    @Setup(Level.Trial)
    public void draw() {
        for (long seed = 1; seed <= HOMES; seed++) {
            homes.add(home(new Random(seed), seed % 2 == 0));
        }
    }

    @Benchmark
    @OperationsPerInvocation(HOMES)
    public double alongTheChain() {
        return all(new Scheduler());
    }

    /// CBC through OR-Tools, found as a service.
    @Benchmark
    @OperationsPerInvocation(HOMES)
    public double orTools() {
        return all(new Scheduler(MixedIntegerSolvers.best()));
    }

    private double all(Scheduler scheduler) {
        costs = 0;
        for (Household home : homes) {
            Schedule plan = scheduler.plan(home);
            costs += plan.cost().total();
            widestGap = Math.max(widestGap, plan.gap());
        }
        return costs;
    }

    @TearDown(Level.Trial)
    public void print() {
        System.out.printf("cost %.6f, widest gap %.6f%n", costs, widestGap);
    }

    private static double bump(double hour, double at, double width) {
        return Math.exp(-(hour - at) * (hour - at) / (width * width));
    }

    private static double[] each(double value) {
        double[] series = new double[STEPS];
        Arrays.fill(series, value);
        return series;
    }

    private Household home(Random random, boolean isNegativeAtNoon) {
        double[] price = new double[STEPS];
        double[] export = each(0.06);
        double[] load = new double[STEPS];
        double[] sun = new double[STEPS];
        for (int step = 0; step < STEPS; step++) {
            double hour = step * HOURS;
            price[step] = 0.15 + 0.15 * bump(hour, 19, 2.5) + 0.05 * bump(hour, 8, 2) + 0.02 * random.nextDouble();
            load[step] = 0.3 + 0.5 * random.nextDouble() + 1.2 * bump(hour, 19, 2);
            sun[step] = Math.max(0, 5 * Math.sin((hour - 6) / 12 * Math.PI)) * random.nextDouble(0.4, 1);
            if (isNegativeAtNoon && hour > 11 && hour < 15) {
                price[step] = -random.nextDouble(0.05, 0.08);
                export[step] = price[step] - 0.02;
            }
        }
        List<Equipment> equipment = new ArrayList<>(List.of(
                new Renewable("sun", sun, 0),
                new Storage("battery", 3, 0.5, 6.4, 5, 5, 0.95, 0.95, 0, 0.01, 0, Terminal.AS_BEGUN)));
        for (int each = 0; each < appliances; each++) {
            int earliest = random.nextInt(STEPS / 2);
            equipment.add(new BlockAppliance(
                    "appliance " + each,
                    random.nextDouble(0.8, 2.2),
                    random.nextInt(4, 9),
                    earliest,
                    earliest + random.nextInt(20, 80),
                    earliest + random.nextInt(30),
                    0.0005 * random.nextInt(5)));
        }
        if (generator) {
            double fuel = random.nextDouble(0.18, 0.26);
            equipment.add(new Generator("unit", 1, 3, 0, fuel, 0.1, Double.POSITIVE_INFINITY, 0));
        }
        return new Household(
                new Steps(STEPS, HOURS),
                new Contract(price, export, each(0), each(15), each(15), 0, 10),
                load,
                equipment);
    }
}
