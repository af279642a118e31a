package org.openelecbay.market.auction.iterative;

import org.openelecbay.market.auction.Ladder;

/// The private curves that the orders of a book stand for; prices count from a common base, so that all are
/// positive.
///
/// With flexibility f a bid of limit b for Q is worth b at its first watt-hour and b - f at its last: U'(X) = b
/// / (1 + eta X), eta = f / ((b - f) Q), which is w ln(eta X + 1) with w = b / eta. An offer of limit a for C
/// costs a at its first and a + f at its last: L'(Y) = a + f Y / C, so l2 = a and l1 = f / (2 C). The base lies
/// 2 f below the lowest limit; a common base moves the price and no energy.
///
/// @param base micros per kWh
/// @param flexibility micros per kWh, above zero
/// @param worths limits of the bids above the base
/// @param wanted watt-hours
/// @param costs limits of the offers above the base
/// @param capacities watt-hours
record Curves(long base, double flexibility, double[] worths, double[] wanted, double[] costs, double[] capacities) {

    static Curves of(Ladder bids, Ladder offers, long flexibility) {
        long lowest = Math.min(bids.limit(bids.size() - 1), offers.limit(0));
        long base = lowest - 2 * flexibility;
        double[] worths = new double[bids.size()];
        double[] wanted = new double[bids.size()];
        for (int rank = 0; rank < worths.length; rank++) {
            worths[rank] = bids.limit(rank) - base;
            wanted[rank] = bids.quantity(rank);
        }
        double[] costs = new double[offers.size()];
        double[] capacities = new double[offers.size()];
        for (int rank = 0; rank < costs.length; rank++) {
            costs[rank] = offers.limit(rank) - base;
            capacities[rank] = offers.quantity(rank);
        }
        return new Curves(base, flexibility, worths, wanted, costs, capacities);
    }

    /// The marginal utility of a bid.
    double marginalUtility(int bid, double energy) {
        double eta = flexibility / ((worths[bid] - flexibility) * wanted[bid]);
        return worths[bid] / (1 + eta * energy);
    }

    /// The marginal cost of an offer.
    double marginalCost(int offer, double energy) {
        return costs[offer] + flexibility * energy / capacities[offer];
    }
}
