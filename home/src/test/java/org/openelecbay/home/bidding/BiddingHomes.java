package org.openelecbay.home.bidding;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.schedule.Contract;
import org.openelecbay.home.schedule.Household;
import org.openelecbay.home.schedule.Steps;

/// Homes whose bids are tested.
final class BiddingHomes {

    private BiddingHomes() {}

    static Household home(double[] load, double[] importPrice, double exportPrice, List<Equipment> equipment) {
        return limited(load, importPrice, exportPrice, equipment, 20);
    }

    static Household limited(
            double[] load, double[] importPrice, double exportPrice, List<Equipment> equipment, double exportKw) {
        int count = load.length;
        return new Household(
                new Steps(count, 1),
                new Contract(
                        importPrice,
                        flat(count, exportPrice),
                        flat(count, 0),
                        flat(count, 20),
                        flat(count, exportKw),
                        0,
                        100),
                load,
                equipment);
    }

    static Renewable sun(String name, double... kw) {
        return new Renewable(name, kw, 0);
    }

    /// Twelve hours with sun, a battery and a car that feeds back.
    static Household random(RandomGenerator random) {
        int count = 12;
        double[] load = new double[count];
        double[] price = new double[count];
        double[] sun = new double[count];
        for (int step = 0; step < count; step++) {
            load[step] = 0.2 + 2 * random.nextDouble();
            price[step] = 0.15 + 0.3 * random.nextDouble();
            sun[step] = Math.max(0, 5 * random.nextDouble() - 1);
        }
        Storage battery = new Storage(
                "battery",
                2 + 4 * random.nextDouble(),
                1,
                8,
                2 + 2 * random.nextDouble(),
                3,
                0.95,
                0.93,
                0.001,
                0.01 * random.nextDouble(),
                0,
                Terminal.AS_BEGUN);
        Vehicle car = new Vehicle(
                "car",
                5,
                40,
                7,
                4,
                0.94,
                0.94,
                0.03,
                5,
                List.of(new Vehicle.Stay(0, 5 + random.nextInt(6), 15, 20 + 10 * random.nextDouble())));
        return home(load, price, 0.05, List.of(battery, car, sun("roof", sun)));
    }

    private static double[] flat(int count, double value) {
        double[] flat = new double[count];
        Arrays.fill(flat, value);
        return flat;
    }
}
