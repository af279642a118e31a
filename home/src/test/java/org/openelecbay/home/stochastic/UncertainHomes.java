package org.openelecbay.home.stochastic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.openelecbay.home.chance.Moments;
import org.openelecbay.home.chance.estimate.UncertainInput;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Steps;

/// Small homes drawn for tests.
final class UncertainHomes {

    private UncertainHomes() {}

    /// A home of six steps with sun, a battery and now and then a car and a load that may move.
    static Household drawn(RandomGenerator random) {
        int steps = 6;
        List<Equipment> equipment = new ArrayList<>();
        equipment.add(new Renewable("sun", random.doubles(steps, 0, 5).toArray(), random.nextInt(2) * 0.01));
        equipment.add(battery(random.nextInt(3) == 0 ? new Terminal.Worth(0.12) : Terminal.AS_BEGUN));
        if (random.nextBoolean()) {
            equipment.add(new Vehicle("car", 2, 20, 4, 2, 0.95, 0.95, 0.02, 1, List.of(new Vehicle.Stay(1, 5, 3, 11))));
        }
        if (random.nextBoolean()) {
            equipment.add(new DivisibleLoad(
                    "laundry", each(steps, 0.5), each(steps, 0), each(steps, 1.5), 3, random.nextDouble(0, 0.05), 1));
        }
        double limit = random.nextInt(3) == 0 ? 6 : Double.POSITIVE_INFINITY;
        return new Household(
                new Steps(steps, 1),
                contract(random.doubles(steps, 0.1, 0.4).toArray(), each(steps, 0.06), limit),
                random.doubles(steps, 0.2, 4).toArray(),
                equipment);
    }

    static Storage battery(Terminal terminal) {
        return new Storage("battery", 2, 0.5, 6, 2.5, 2.5, 0.95, 0.95, 0, 0.004, 0.001, terminal);
    }

    static Contract contract(double[] importPrice, double[] exportPrice, double limitKw) {
        int steps = importPrice.length;
        return new Contract(
                importPrice, exportPrice, each(steps, 0.01), each(steps, limitKw), each(steps, limitKw), 0, 3);
    }

    static List<ForecastError> errors(double deviation) {
        return List.of(
                ForecastError.ofRenewables(multiplier("sun", deviation), "sun"),
                ForecastError.ofLoad(multiplier("load", deviation / 2)));
    }

    static UncertainInput multiplier(String name, double deviation) {
        return new UncertainInput(name, Moments.normal(1, deviation), 0, Double.POSITIVE_INFINITY);
    }

    static double[] each(int steps, double value) {
        double[] series = new double[steps];
        Arrays.fill(series, value);
        return series;
    }
}
