package org.openelecbay.market.game.bidding;

/// A prosumer that meets its need by producing or buying.
///
/// Producing p costs `curvature p^2 / 2 + base p`.
///
/// @param curvature currency per kWh^2, not negative
/// @param base currency per kWh
/// @param need kWh
/// @param least the least it can produce, kWh; minus infinity where there is no bound
/// @param most the most it can produce, kWh; infinity where there is no bound
public record Bidder(double curvature, double base, double need, double least, double most) {

    public Bidder {
        if (!(curvature >= 0) || !Double.isFinite(curvature) || !Double.isFinite(base) || !Double.isFinite(need)) {
            throw new IllegalArgumentException("A prosumer with the cost " + curvature + " p^2 / 2 + " + base
                    + " p and a need of " + need + " kWh is none. Curvature is not negative, all are finite.");
        }
        if (!(least <= most)) {
            throw new IllegalArgumentException(
                    "A prosumer produces between " + least + " and " + most + " kWh. Exchange the two bounds?");
        }
    }

    /// A prosumer without bounds, as in the closed form of the specification; it may consume to make money.
    public Bidder(double curvature, double base, double need) {
        this(curvature, base, need, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /// What producing so much costs, currency.
    public double cost(double production) {
        return production * (curvature * production / 2 + base);
    }

    /// What the first kWh bought saves, currency per kWh.
    double worthOfFirst() {
        return curvature * need + base;
    }
}
