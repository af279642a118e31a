package org.openelecbay.market.dispatch.exchange;

/// A participant with the cost a x^2 / 2 + b x of putting x into the pool, within bounds (spec F.4).
///
/// @param a currency per kWh^2, not negative; above zero where a bound is infinite
/// @param b currency per kWh
/// @param min kWh, negative when it may take
/// @param max kWh, not below the least; the same for a participant that cannot move
public record QuadraticAgent(double a, double b, double min, double max) {

    public QuadraticAgent {
        if (!(a >= 0) || !Double.isFinite(a) || !Double.isFinite(b)) {
            throw new IllegalArgumentException("A participant has the cost " + a + " x^2 / 2 + " + b
                    + " x; both are finite and the first is not negative, or its cost would have no least.");
        }
        if (!(min <= max) || min == Double.POSITIVE_INFINITY || max == Double.NEGATIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "A participant may put in " + min + " to " + max + " kWh; the least is not above the most.");
        }
        if (a == 0 && (Double.isInfinite(min) || Double.isInfinite(max))) {
            throw new IllegalArgumentException("A participant with a = 0 may put in " + min + " to " + max
                    + " kWh; without a rising cost it needs" + " finite bounds.");
        }
    }

    /// What it puts in at this price: all of its range's lower end where it does not care.
    public double at(double price) {
        if (a > 0) {
            return Math.clamp((price - b) / a, min, max);
        }
        return price > b ? max : min;
    }

    /// The most it can put in or take, kWh; infinite without bounds.
    public double rating() {
        return Math.max(Math.abs(min), Math.abs(max));
    }

    /// Its cost, currency.
    public double cost(double x) {
        return x * (a * x / 2 + b);
    }

    /// The x with the least cost plus penalty / (2 weight) (x - (held - weight dual))^2: its half of an iteration.
    ///
    /// @param held its part of the last agreement, kWh
    /// @param weight of this participant
    /// @param dual scaled
    /// @param penalty above zero
    double respond(double held, double weight, double dual, double penalty) {
        return Math.clamp((penalty * (held - weight * dual) - b * weight) / (a * weight + penalty), min, max);
    }
}
