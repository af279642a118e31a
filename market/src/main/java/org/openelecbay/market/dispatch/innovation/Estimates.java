package org.openelecbay.market.dispatch.innovation;

import org.openelecbay.market.dispatch.bilateral.Trader;

/// What one trader makes of what its partners said (spec F.3): new price estimates and new quantities. The formulas
/// are in quantities of one sign: what a seller gives, or what a buyer takes.
final class Estimates {

    private Estimates() {}

    /// The estimate of a price after one step.
    ///
    /// @param push currency per kWh that the imbalance of the pair moves it down
    static double price(double own, double partners, double push, double consensus) {
        return own - consensus * (own - partners) - push;
    }

    /// What the trader would move in all at the price of one pair, kWh.
    ///
    /// @param total kWh that it moves now, kept where every total is as good
    static double target(Trader trader, double price, double charge, double total) {
        double gain = trader.sells() ? price - charge - trader.intercept() : trader.intercept() - price - charge;
        if (trader.slope() == 0) {
            return gain > 0
                    ? trader.most()
                    : gain < 0 ? trader.least() : Math.clamp(total, trader.least(), trader.most());
        }
        return Math.clamp(gain / trader.slope(), trader.least(), trader.most());
    }

    /// The new quantity of a pair, kWh.
    ///
    /// @param share of the pair in all that the trader moves
    static double quantity(double old, double share, double target, double total) {
        return Math.max(0, old + share * (target - total));
    }
}
