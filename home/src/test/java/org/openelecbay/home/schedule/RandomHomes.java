package org.openelecbay.home.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.openelecbay.home.equipment.BlockAppliance;
import org.openelecbay.home.equipment.Cogeneration;
import org.openelecbay.home.equipment.CurtailableLoad;
import org.openelecbay.home.equipment.DivisibleLoad;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Generator;
import org.openelecbay.home.equipment.Renewable;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;
import org.openelecbay.home.equipment.ThermalZone;
import org.openelecbay.home.equipment.Vehicle;
import org.openelecbay.home.equipment.WaterHeater;

/// Homes of random equipment at random prices.
public final class RandomHomes {

    private final RandomGenerator random;
    private final int count;
    private final double hours;

    public RandomHomes(RandomGenerator random, int count, double hours) {
        this.random = random;
        this.count = count;
        this.hours = hours;
    }

    private double[] series(double lowest, double highest) {
        double[] series = new double[count];
        for (int step = 0; step < count; step++) {
            series[step] = random.nextDouble(lowest, highest);
        }
        return series;
    }

    /// Prices above zero, import dearer than export, limits that are tight now and then.
    public Contract contract() {
        return contract(0.05, random.nextInt(3) == 0 ? 3 : 12);
    }

    Contract contract(double lowestImport, double limitKw) {
        double[] imports = series(lowestImport, 0.4);
        double[] exports = new double[count];
        for (int step = 0; step < count; step++) {
            exports[step] = imports[step] - random.nextDouble(0.01, 0.3);
            exports[step] = lowestImport >= 0 ? Math.max(0, exports[step]) : exports[step];
        }
        return new Contract(
                imports,
                exports,
                series(0, 0.05),
                series(limitKw / 2, limitKw),
                series(0, limitKw),
                random.nextBoolean() ? 0 : random.nextDouble(0.5),
                10);
    }

    public Household convex(Contract contract) {
        List<Equipment> equipment = new ArrayList<>(List.of(panels(), battery("battery"), car()));
        List<Equipment> others =
                List.of(divisible(), curtailable(), zone(), heater(), cogeneration(), generator(0, 0), battery("second"));
        boolean heats = random.nextBoolean();
        for (Equipment each : others) {
            boolean linked = each instanceof WaterHeater || each instanceof Cogeneration;
            if (linked ? heats : random.nextBoolean()) {
                equipment.add(each);
            }
        }
        return new Household(new Steps(count, hours), contract, series(0.2, 4), equipment);
    }

    public Household switched(Contract contract) {
        int run = random.nextInt(1, 4);
        int earliest = random.nextInt(0, count - run);
        Equipment washing = new BlockAppliance(
                "washing", random.nextDouble(0.5, 2), run, earliest, count, random.nextInt(0, count), 0.02);
        return new Household(
                new Steps(count, hours),
                contract,
                series(0.2, 4),
                List.of(panels(), battery("battery"), washing, generator(1, 0.3)));
    }

    Renewable panels() {
        return new Renewable("panels", series(0, 4), random.nextInt(4) == 0 ? 0.01 : 0);
    }

    Storage battery(String name) {
        double initial = random.nextInt(8) == 0 ? 0.3 : random.nextDouble(1, 6);
        Terminal terminal =
                switch (random.nextInt(4)) {
                    case 0 -> new Terminal.Exactly(random.nextDouble(1, 8));
                    case 1 -> new Terminal.Worth(0.1);
                    case 2 -> new Terminal.AtLeast(random.nextDouble(1, 8));
                    default -> Terminal.AS_BEGUN;
                };
        return new Storage(
                name,
                initial,
                1,
                8,
                random.nextDouble(0.5, 4),
                random.nextDouble(0.5, 4),
                random.nextDouble(0.85, 1),
                random.nextDouble(0.85, 1),
                random.nextBoolean() ? 0 : 0.01,
                random.nextDouble(0, 0.02),
                random.nextBoolean() ? 0 : 0.01,
                terminal);
    }

    Vehicle car() {
        int arrival = random.nextInt(0, count / 3);
        int departure = random.nextInt(arrival + 1, count / 2 + 1);
        int back = random.nextInt(departure, count);
        return new Vehicle(
                "car",
                6,
                40,
                random.nextDouble(2, 11),
                random.nextBoolean() ? 0 : 3,
                0.92,
                0.92,
                0.02,
                5,
                List.of(
                        new Vehicle.Stay(arrival, departure, random.nextDouble(3, 20), random.nextDouble(0, 40)),
                        new Vehicle.Stay(back, count, random.nextDouble(3, 20), random.nextDouble(0, 40))));
    }

    DivisibleLoad divisible() {
        double[] wished = series(0.5, 2);
        double[] highest = series(2, 3);
        double energy = 0;
        for (double kw : wished) {
            energy += kw * hours;
        }
        return new DivisibleLoad(
                "divisible",
                wished,
                new double[count],
                highest,
                energy * random.nextDouble(0.5, 2),
                random.nextBoolean() ? 0 : 0.05,
                6);
    }

    CurtailableLoad curtailable() {
        return new CurtailableLoad("curtailable", series(0.5, 2), random.nextDouble(), random.nextDouble(0.1, 0.5));
    }

    ThermalZone zone() {
        boolean heats = random.nextBoolean();
        double[] lowest = series(19, 20.5);
        double[] highest = series(21, 23);
        return new ThermalZone(
                "room",
                random.nextDouble(1.5, 4),
                random.nextDouble(1, 5),
                random.nextDouble(18, 24),
                heats ? series(-5, 10) : series(25, 35),
                series(0, 0.5),
                lowest,
                highest,
                heats ? ThermalZone.Mode.HEAT : ThermalZone.Mode.COOL,
                random.nextDouble(1, 4),
                series(2.5, 3.5),
                random.nextBoolean() ? Double.POSITIVE_INFINITY : random.nextDouble(0.05, 1));
    }

    WaterHeater heater() {
        return new WaterHeater(
                "tank",
                random.nextInt(6) == 0 ? 0.5 : random.nextDouble(1, 6),
                1,
                8,
                random.nextDouble(1, 3),
                random.nextBoolean() ? 1 : 2.5,
                0.01,
                series(0, 2),
                4,
                random.nextBoolean() ? Terminal.AS_BEGUN : new Terminal.Worth(0.05));
    }

    Cogeneration cogeneration() {
        return new Cogeneration("chp", "tank", random.nextDouble(1, 4), 0.3, 0.55, random.nextDouble(0.04, 0.1));
    }

    Generator generator(double leastKw, double startCost) {
        return new Generator(
                "generator",
                leastKw,
                3,
                0.01,
                random.nextDouble(0.1, 0.3),
                startCost,
                random.nextBoolean() ? Double.POSITIVE_INFINITY : 1.5,
                random.nextBoolean() ? 0 : 1.2);
    }
}
