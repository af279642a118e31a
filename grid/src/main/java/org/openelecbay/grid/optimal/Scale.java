package org.openelecbay.grid.optimal;

import java.util.List;

/// What counts as one inside the iterations.
///
/// @param kw power
/// @param price money per kWh
record Scale(double kw, double price) {

    private static final double LEAST = 1e-9;

    /// The widest range of any control, and the greatest price or marginal cost.
    static Scale of(List<Interval> intervals) {
        double kw = 0;
        double price = 0;
        for (Interval interval : intervals) {
            EnergyPrices prices = interval.problem().prices();
            price = Math.max(price, Math.abs(prices.importPerKwh()));
            price = prices.mayExport() ? Math.max(price, Math.abs(prices.exportPerKwh())) : price;
            for (ControllableUnit unit : interval.problem().units()) {
                kw = Math.max(kw, unit.highestKw() - unit.lowestKw());
                kw = Math.max(kw, unit.highestKvar() - unit.lowestKvar());
                price = Math.max(price, Math.abs(unit.marginalCost(unit.lowestKw())));
                price = Math.max(price, Math.abs(unit.marginalCost(unit.highestKw())));
            }
        }
        return new Scale(kw > LEAST ? kw : 1, price > LEAST ? price : 1);
    }

    double moneyPerHour() {
        return kw * price;
    }
}
