package org.openelecbay.market.dispatch.bilateral;

/// Trades that are best for all together.
///
/// At the optimum the price of a traded pair is what the seller's next kWh costs plus its charge, and what the
/// buyer's next kWh is worth minus its charge. Where both ends of a group of pairs are at their bounds, the price is
/// not unique; it is then the middle of what suits everybody.
///
/// @param trades kWh by pair, not negative
/// @param totals kWh by trader, not negative
/// @param prices currency per kWh by pair; of a pair without trade the middle of what keeps it so
/// @param tradesUnique whether no other trades are as good
/// @param residual largest violation of the conditions of the optimum, currency per kWh or kWh
public record BilateralOptimum(
        double[] trades, double[] totals, double[] prices, boolean tradesUnique, double residual) {}
