package org.openelecbay.home.schedule;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.home.equipment.Equipment;
import org.openelecbay.home.equipment.Storage;
import org.openelecbay.home.equipment.Terminal;

/// Small homes for tests.
final class Homes {

    static final double[] PRICES = {0.1, 0.3, 0.12, 0.35};
    static final double[] LOAD = {2, 3, 1, 4};

    private Homes() {}

    static double[] each(int steps, double value) {
        double[] series = new double[steps];
        Arrays.fill(series, value);
        return series;
    }

    static Contract contract(double[] importPrice, double[] exportPrice, double limitKw) {
        int steps = importPrice.length;
        return new Contract(
                importPrice, exportPrice, each(steps, 0), each(steps, limitKw), each(steps, limitKw), 0, 10);
    }

    static Household of(double hours, Contract contract, double[] loadKw, Equipment... equipment) {
        return new Household(new Steps(loadKw.length, hours), contract, loadKw, List.of(equipment));
    }

    /// The battery of the golden vectors: 0.5 to `highest` kWh, 2 kW, 95 % each way.
    static Storage battery(double highestKwh, double wearPerKwh, double wearPerKw2h) {
        return new Storage(
                "battery", 1, 0.5, highestKwh, 2, 2, 0.95, 0.95, 0, wearPerKwh, wearPerKw2h, Terminal.AS_BEGUN);
    }
}
