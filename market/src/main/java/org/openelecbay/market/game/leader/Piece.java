package org.openelecbay.market.game.leader;

/// Demand between two neighbouring kinks: `weight / p + intercept - slope p`.
///
/// @param weight currency
/// @param intercept kWh
/// @param slope kWh^2 per currency, not negative
record Piece(double weight, double intercept, double slope) {

    private static final int MOST_HALVINGS = 200;

    double at(double price) {
        double fixed = intercept - slope * price;
        return weight == 0 ? fixed : weight / price + fixed;
    }

    /// The highest price at which so much is asked, from a price at which it is to one at which it need not be.
    double priceOf(double energy, double low, double high) {
        if (weight == 0) {
            return slope == 0 ? high : Math.clamp((intercept - energy) / slope, low, high);
        }
        if (slope == 0) {
            return Math.clamp(weight / (energy - intercept), low, high);
        }
        double below = low;
        double above = high;
        for (int k = 0; k < MOST_HALVINGS; k++) {
            double price = (below + above) / 2;
            boolean isTooLow = at(price) > energy;
            below = isTooLow ? price : below;
            above = isTooLow ? above : price;
        }
        return above;
    }

    /// The price at which a leader with this cost per kWh gains most, within two prices.
    double best(double cost, double low, double high) {
        if (weight == 0) {
            return slope == 0 ? high : Math.clamp((intercept / slope + cost) / 2, low, high);
        }
        if (slope == 0) {
            return intercept >= 0
                    ? (cost >= 0 || margin(cost, high) >= 0 ? high : low)
                    : Math.clamp(StrictMath.sqrt(Math.max(0, cost) * weight / -intercept), low, high);
        }
        double below = low;
        double above = high;
        for (int k = 0; k < MOST_HALVINGS; k++) {
            double price = (below + above) / 2;
            boolean isTooLow = margin(cost, price) > 0;
            below = isTooLow ? price : below;
            above = isTooLow ? above : price;
        }
        return (below + above) / 2;
    }

    /// What the leader gains at the margin by a higher price.
    private double margin(double cost, double price) {
        return at(price) + (price - cost) * (-weight / (price * price) - slope);
    }
}
