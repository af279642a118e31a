package org.openelecbay.market.dispatch.bilateral;

/// One side of bilateral trades: a producer with the cost `a p^2 / 2 + b p`, or a consumer with the utility
/// `b d - a d^2 / 2`.
///
/// @param sells true for a producer
/// @param slope `a`, currency per kWh^2, not negative
/// @param intercept `b`, currency per kWh: the marginal cost or utility of the first watt-hour
/// @param least kWh that it must produce or consume, not negative
/// @param most kWh that it can, not below the least
public record Trader(boolean sells, double slope, double intercept, double least, double most) {

    public Trader {
        if (!(slope >= 0 && Double.isFinite(slope)) || !Double.isFinite(intercept)) {
            throw new IllegalArgumentException("A trader has the slope " + slope + " and the intercept " + intercept
                    + "; both are finite, and a slope below zero would make more energy ever better.");
        }
        if (!(least >= 0 && most >= least && Double.isFinite(most))) {
            throw new IllegalArgumentException("A trader moves " + least + " to " + most
                    + " kWh; quantities are finite, not negative, and the least comes first.");
        }
    }

    /// The marginal cost or utility at a quantity, currency per kWh.
    public double marginal(double quantity) {
        return sells ? intercept + slope * quantity : intercept - slope * quantity;
    }

    /// Cost of production, or minus the utility of consumption, currency.
    public double cost(double quantity) {
        double area = slope * quantity * quantity / 2;
        return sells ? area + intercept * quantity : area - intercept * quantity;
    }
}
