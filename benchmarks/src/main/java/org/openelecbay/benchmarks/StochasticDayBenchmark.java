package org.openelecbay.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import org.openelecbay.home.chance.Moments;
import org.openelecbay.home.chance.estimate.HongPoints;
import org.openelecbay.home.chance.estimate.Scheme;
import org.openelecbay.home.chance.estimate.UncertainInput;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Steps;
import org.openelecbay.home.stochastic.ForecastError;
import org.openelecbay.home.stochastic.Risk;
import org.openelecbay.home.stochastic.StochasticDay;
import org.openelecbay.home.stochastic.TwoStageDay;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// A day of 96 steps with panels, a turbine, a battery and a car: planned once, planned at the six points of
/// three forecast errors, and committed here and now over them. A stochastic day is to take at most 2m+1 = 7
/// times the processor time of a plan; the ratio in processor time is printed after each trial, with the
/// expected cost.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StochasticDayBenchmark {

    private static final int STEPS = 96;
    private static final int ROUNDS = 300;
    private static final List<ForecastError> ERRORS = List.of(
            ForecastError.ofRenewables(multiplier("sun", 0.2), "sun"),
            ForecastError.ofRenewables(multiplier("wind", 0.25), "wind"),
            ForecastError.ofLoad(multiplier("load", 0.05)));
    private static final HongPoints POINTS = HongPoints.of(
            ERRORS.stream().map(ForecastError::multiplier).toList(), Scheme.TWO_M);

    private final Scheduler scheduler = new Scheduler();
    private final StochasticDay day = new StochasticDay(scheduler);
    private Household home = home();

    @Setup(Level.Trial)
    public void draw() {
        home = home();
    }

    @Benchmark
    public double plan() {
        return scheduler.plan(home).cost().total();
    }

    @Benchmark
    public double stochasticDay() {
        return day.plan(home, ERRORS, Scheme.TWO_M).cost().mean();
    }

    @Benchmark
    public double hereAndNow() {
        return new TwoStageDay(scheduler)
                .plan(home, ERRORS, POINTS, Risk.NEUTRAL)
                .expectedCost();
    }

    @TearDown(Level.Trial)
    public void compareProcessorTimes() {
        double one = nanosOf(this::plan);
        double all = nanosOf(this::stochasticDay);
        System.out.printf(
                "processor time: plan %.0f us, stochastic day %.0f us, ratio %.2f (at most 7); expected cost %.4f, "
                        + "of the plan %.4f%n",
                one / 1_000,
                all / 1_000,
                all / one,
                stochasticDay(),
                plan());
    }

    /// Processor time of this thread for one call, after as many calls to warm up.
    private static double nanosOf(DoubleSupplier call) {
        double sum = 0;
        for (int round = 0; round < ROUNDS; round++) {
            sum += call.getAsDouble();
        }
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (int round = 0; round < ROUNDS; round++) {
            sum += call.getAsDouble();
        }
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("A cost is not a number.");
        }
        return nanos / (double) ROUNDS;
    }

    private static UncertainInput multiplier(String name, double deviation) {
        return new UncertainInput(name, Moments.normal(1, deviation), 0, Double.POSITIVE_INFINITY);
    }

    private static Household home() {
        double[] price = new double[STEPS];
        double[] export = new double[STEPS];
        double[] fee = new double[STEPS];
        double[] limit = new double[STEPS];
        double[] load = new double[STEPS];
        double[] sun = new double[STEPS];
        double[] wind = new double[STEPS];
        Arrays.fill(export, 0.05);
        Arrays.fill(limit, 15);
        for (int step = 0; step < STEPS; step++) {
            double hour = step / 4.0;
            price[step] = hour < 6 || hour >= 23 ? 0.1 : hour < 18 ? 0.16 : 0.24;
            load[step] = 0.5 + Math.exp(-(hour - 19) * (hour - 19) / 8) + 0.1 * Math.sin(step);
            sun[step] = Math.max(0, 4 * Math.sin(Math.PI * (hour - 6) / 12));
            wind[step] = 0.4 + 0.3 * Math.sin(hour / 3);
        }
        return new Household(
                new Steps(STEPS, 0.25),
                new Contract(price, export, fee, limit, limit, 0, 3),
                load,
                List.of(
                        new Renewable("sun", sun, 0),
                        new Renewable("wind", wind, 0),
                        new Storage("battery", 3, 0.5, 6.4, 5, 5, 0.95, 0.95, 0, 0.003, 0, Terminal.AS_BEGUN),
                        new Vehicle(
                                "car", 5, 50, 7.4, 0, 0.92, 0.92, 0, 1, List.of(new Vehicle.Stay(70, 96, 20, 40)))));
    }
}
