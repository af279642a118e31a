package org.openelecbay.market.auction.curve;

/// What a step of an order is worth to a buyer or costs a seller at the margin: a line.
///
/// A buyer's worth falls, `limit - slope x`; a seller's cost rises, `limit + slope x`. So a buyer's utility is
/// `limit x - slope x^2 / 2` and a seller's cost `limit x + slope x^2 / 2`.
///
/// @param limit currency per kWh at the first watt-hour; the limit of the order
/// @param slope currency per kWh^2, above zero
/// @param most kWh, above zero
public record Curve(double limit, double slope, double most) {

    /// What a buyer of this curve takes at this price, kWh.
    public double demandAt(double price) {
        return Math.clamp((limit - price) / slope, 0, most);
    }

    /// What a seller of this curve gives at this price, kWh.
    public double supplyAt(double price) {
        return Math.clamp((price - limit) / slope, 0, most);
    }

    /// What energy is worth to a buyer, currency.
    public double utility(double energy) {
        return energy * (limit - slope * energy / 2);
    }

    /// What energy costs a seller, currency.
    public double cost(double energy) {
        return energy * (limit + slope * energy / 2);
    }
}
