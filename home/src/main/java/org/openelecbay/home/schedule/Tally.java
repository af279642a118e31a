package org.openelecbay.home.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openelecbay.home.equipment.Terminal;

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

    /// Values the content at the end, or notes what it misses of its target.
    ///
    /// @param sentence with places for the content and the target, kWh
    void end(
            String what,
            int step,
            Terminal terminal,
            double target,
            double content,
            double priceEach,
            String sentence) {
        if (terminal instanceof Terminal.Worth worth) {
            terminalWorth += worth.perKwh() * content;
            return;
        }
        double below = target - content;
        double amount = terminal instanceof Terminal.Exactly ? Math.abs(below) : below;
        missing(what, step, amount, priceEach, what + String.format(Locale.ROOT, sentence, content, target));
    }

    Cost cost() {
        return new Cost(energy, networkFees, peak, wear, discomfort, fuel, shortfall, terminalWorth);
    }

    List<Shortfall> shortfalls() {
        return shortfalls;
    }
}
