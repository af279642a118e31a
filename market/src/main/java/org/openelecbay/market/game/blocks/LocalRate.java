package org.openelecbay.market.game.blocks;

/// How the price of local energy follows from what all members have and need; spec B.2 and B.3 as real numbers.
public enum LocalRate {
    /// The middle of the supplier's prices.
    MID_MARKET,
    /// From the import price where there is next to no supply down to the export price where supply meets demand; the
    /// middle where the export price is not above zero.
    SUPPLY_DEMAND_RATIO;

    /// The price of local energy.
    ///
    /// @param supply kWh, not negative
    /// @param demand kWh, not negative
    public double price(double supply, double demand, double exportPrice, double importPrice) {
        if (this == MID_MARKET || exportPrice <= 0) {
            return exportPrice + (importPrice - exportPrice) / 2;
        }
        if (supply >= demand) {
            return exportPrice;
        }
        return exportPrice * importPrice / ((importPrice - exportPrice) * supply / demand + exportPrice);
    }
}
