package org.openelecbay.home.agent;

import java.util.Arrays;
import org.openelecbay.home.equipment.Storage;

/// What one step costs a home as a function of how much the content of its battery changes: convex, in pieces.
///
/// With a surplus `r`, energy `a` taken at the terminals (negative is given) costs `buy (a - r)` above `r` and earns
/// `sell (r - a)` below. Inside arrive `n_c a`, or `a / n_d` when given. Prices below zero count as zero:
/// only from there
/// is the cost convex, which is what makes charging and discharging at once never worth it (spec scheduling 2).
final class Stage {

    private final double from;
    private final double[] width;
    private final double[] slope;

    private Stage(double from, double[] width, double[] slope) {
        this.from = from;
        this.width = width;
        this.slope = slope;
    }

    /// @param hours length of the step
    /// @param surplusKwh generation less consumption
    /// @param buy money per kWh of a deficit
    /// @param sell money per kWh of a surplus, not above `buy`
    static Stage of(Storage battery, double hours, double surplusKwh, double buy, double sell) {
        double given = battery.dischargeKw() * hours;
        double taken = battery.chargeKw() * hours;
        double[] at = {-given, Math.clamp(0.0, -given, taken), Math.clamp(surplusKwh, -given, taken), taken};
        Arrays.sort(at);
        double[] width = new double[at.length - 1];
        double[] slope = new double[at.length - 1];
        for (int k = 0; k < width.length; k++) {
            double middle = (at[k] + at[k + 1]) / 2;
            double price = Math.max(0, middle < surplusKwh ? Math.min(sell, buy) : buy);
            boolean charging = middle > 0;
            double inside = charging ? battery.chargeEfficiency() : 1 / battery.dischargeEfficiency();
            width[k] = (at[k + 1] - at[k]) * inside;
            slope[k] = (price + (charging ? battery.wearPerKwh() : -battery.wearPerKwh())) / inside;
        }
        return new Stage(-given / battery.dischargeEfficiency(), width, slope);
    }

    /// The least change of the content, kWh.
    double from() {
        return from;
    }

    /// The pieces: kWh of change each, in rising order.
    double[] width() {
        return width;
    }

    /// Money per kWh of change in each piece, not falling.
    double[] slope() {
        return slope;
    }
}
