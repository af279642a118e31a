package org.openelecbay.home.bidding.shout;

/// Zero intelligence with constraint (ZI-C): any price between one's own limit and the end of the scale, all equally
/// likely. It learns nothing and never trades at a loss.
///
/// Source: D. K. Gode, S. Sunder, Journal of Political Economy 101 (1993), 119-137; spec A.8.
public final class ZeroIntelligence {

    private ZeroIntelligence() {}

    /// A buyer's bid.
    ///
    /// @param lowest the lowest price of the scale
    /// @param draw from 0 to, not including, 1
    public static double bid(double limit, double lowest, double draw) {
        return lowest + draw * (limit - lowest);
    }

    /// A seller's offer.
    ///
    /// @param highest the highest price of the scale
    /// @param draw from 0 to, not including, 1
    public static double offer(double limit, double highest, double draw) {
        return limit + draw * (highest - limit);
    }
}
