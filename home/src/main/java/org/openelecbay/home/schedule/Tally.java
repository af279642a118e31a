package org.openelecbay.home.schedule;

import java.util.ArrayList;
import java.util.List;

/// Adds up the parts of a [Cost] and collects what is not served.
final class Tally {

    /// Amounts below this are rounding of a solver, kWh or kelvin hours.
    static final double NOTICED = 1e-6;

    double energy;
    double networkFees;
    double peak;
    double wear;
    double discomfort;
    double fuel;
    double shortfall;
    double terminalWorth;
    private final List<Shortfall> shortfalls = new ArrayList<>();

    /// Notes what is missing, unless it is only rounding.
    void missing(String what, int step, double amount, double priceEach, String sentence) {
        if (amount > NOTICED) {
            shortfall += amount * priceEach;
            shortfalls.add(new Shortfall(what, step, amount, sentence));
        }
    }

    Cost cost() {
        return new Cost(energy, networkFees, peak, wear, discomfort, fuel, shortfall, terminalWorth);
    }

    List<Shortfall> shortfalls() {
        return shortfalls;
    }
}
