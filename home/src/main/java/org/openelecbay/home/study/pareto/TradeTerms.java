package org.openelecbay.home.study.pareto;

/// What homes pay their supplier, and between which prices they trade.
///
/// @param hours length of a step
/// @param importPrice money per kWh drawn from the supplier, of each step
/// @param exportPrice money per kWh fed in, of each step; not above the import price
/// @param feePerKwh that a buyer pays for the use of the network, not negative
/// @param mostTradeKw that a home can buy or sell from neighbours in a step
public record TradeTerms(
        double hours, double[] importPrice, double[] exportPrice, double feePerKwh, double mostTradeKw) {

    public TradeTerms {
        if (!(hours > 0) || importPrice.length != exportPrice.length || !(feePerKwh >= 0) || !(mostTradeKw >= 0)) {
            throw new IllegalArgumentException("Terms with steps of " + hours + " h, " + importPrice.length + " and "
                    + exportPrice.length + " prices, a fee of " + feePerKwh + " and " + mostTradeKw
                    + " kW cannot be. Give one price of each for every step, and nothing negative.");
        }
        for (int t = 0; t < importPrice.length; t++) {
            if (!(exportPrice[t] <= importPrice[t])) {
                throw new IllegalArgumentException("In step " + t + " the supplier pays " + exportPrice[t]
                        + " and asks " + importPrice[t] + ", so homes would buy to sell. Exchange the two?");
            }
        }
    }

    /// How many steps there are.
    public int steps() {
        return importPrice.length;
    }
}
