package org.openelecbay.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.openelecbay.home.chance.Seeds;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.PreparedHousehold;
import org.openelecbay.home.schedule.Scheduler;
import org.openelecbay.home.schedule.Steps;
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

/// A hundred homes with panels, battery and car planned for a day of 96 steps, from records to settled
/// schedules; and one home with panels and battery planned again for 24 hourly steps of other prices and
/// loads. Prints the cost of the hundred.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HundredHomesBenchmark {

    private final Scheduler scheduler = new Scheduler();
    private final List<Household> days = new ArrayList<>();
    private final List<Household> windows = new ArrayList<>();
    private PreparedHousehold prepared = scheduler.prepare();
    private int window;

    @Setup(Level.Trial)
    public void build() {
        RandomGenerator random = Seeds.generator(1);
        prepared = scheduler.prepare();
        for (int home = 0; home < 100; home++) {
            int arrival = 68 + random.nextInt(4);
            Vehicle car =
                    new Vehicle("car", 5, 50, 7, 0, 0.93, 1, 0, 10, List.of(new Vehicle.Stay(arrival, 96, 12, 26)));
            days.add(household(random, 96, 0.25, List.of(car)));
        }
        for (int each = 0; each < 24; each++) {
            windows.add(household(random, 24, 1, List.of()));
        }
    }

    private static Household household(RandomGenerator random, int count, double hours, List<Equipment> more) {
        double[] imports = new double[count];
        double[] load = new double[count];
        double[] available = new double[count];
        for (int step = 0; step < count; step++) {
            double hour = step * hours % 24;
            double band = hour >= 17 ? 0.32 : 0.2;
            imports[step] = (hour < 7 || hour >= 22 ? 0.12 : band) + random.nextDouble(0.02);
            load[step] = random.nextDouble(0.3, 2.3);
            available[step] = Math.max(0, 5 * Math.sin((hour - 6) / 12 * Math.PI)) * random.nextDouble(0.7, 1);
        }
        List<Equipment> equipment = new ArrayList<>(more);
        equipment.add(new Renewable("panels", available, 0));
        equipment.add(new Storage("battery", 4, 1, 9.5, 3, 3, 0.95, 0.95, 0, 0.005, 0, Terminal.AS_BEGUN));
        Contract contract =
                new Contract(imports, each(count, 0.08), each(count, 0.05), each(count, 15), each(count, 10), 0, 10);
        return new Household(new Steps(count, hours), contract, load, equipment);
    }

    private static double[] each(int count, double value) {
        double[] series = new double[count];
        Arrays.fill(series, value);
        return series;
    }

    @Benchmark
    public double hundredDays() {
        double cost = 0;
        for (Household day : days) {
            cost += scheduler.plan(day).cost().total();
        }
        return cost;
    }

    @Benchmark
    public double oneWindowAgain() {
        window = (window + 1) % windows.size();
        return prepared.plan(windows.get(window)).cost().total();
    }

    @TearDown(Level.Trial)
    public void print() {
        System.out.println("cost of the hundred homes: " + hundredDays());
    }
}
