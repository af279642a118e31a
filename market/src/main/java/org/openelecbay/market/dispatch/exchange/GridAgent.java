package org.openelecbay.market.dispatch.exchange;

/// The supplier as a participant: it puts in at the import price and takes at the export price, without limit.
///
/// So the price of the pool stays between the two, and what bounds cannot balance it absorbs.
///
/// @param importPrice at which the community buys, currency per kWh
/// @param exportPrice at which it sells, not above the import price
public record GridAgent(double importPrice, double exportPrice) {

    public GridAgent {
        if (!Double.isFinite(importPrice) || !Double.isFinite(exportPrice) || exportPrice > importPrice) {
            throw new IllegalArgumentException("The supplier sells at " + importPrice + " and buys at " + exportPrice
                    + "; both are finite, and a supplier that buys dearer than it sells has no least cost.");
        }
    }

    /// Half way between both prices, per kWh.
    public double midMarket() {
        return exportPrice + (importPrice - exportPrice) / 2;
    }

    /// What the community pays it for x, currency; negative for a surplus.
    public double cost(double x) {
        return x * (x > 0 ? importPrice : exportPrice);
    }

    double respond(double held, double weight, double dual, double penalty) {
        double target = held - weight * dual;
        double injects = target - importPrice * weight / penalty;
        if (injects > 0) {
            return injects;
        }
        return Math.min(0, target - exportPrice * weight / penalty);
    }
}
