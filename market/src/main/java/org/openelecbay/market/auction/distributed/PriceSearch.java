package org.openelecbay.market.auction.distributed;

/// The price steps between which demand falls below supply, found by halving.
///
/// In each round every peer says what it would buy and sell at one price; the sums go up and down the tree, and
/// from the same two sums everybody finds the same next price.
///
/// @param low the highest step known at which demand covers supply, micros per kWh
/// @param high the next step, at which it does not
/// @param supplyAtLow Wh
/// @param demandAtHigh Wh
record PriceSearch(long low, long high, long supplyAtLow, long demandAtHigh) {

    /// Searches from the lowest offer to the highest bid, which cross.
    ///
    /// @param increment the distance of two steps, above zero
    static PriceSearch in(Tree tree, long lowest, long highest, long increment) {
        long low = -1;
        long high = (highest - lowest) / increment + 1;
        long supplyAtLow = 0;
        long demandAtHigh = 0;
        while (high - low > 1) {
            long middle = low + (high - low) / 2;
            long price = lowest + middle * increment;
            long demand = tree.sum(peer -> peer.demand(price));
            long supply = tree.sum(peer -> peer.supply(price));
            tree.round(2, 2);
            if (demand >= supply) {
                low = middle;
                supplyAtLow = supply;
            } else {
                high = middle;
                demandAtHigh = demand;
            }
        }
        return new PriceSearch(lowest + low * increment, lowest + high * increment, supplyAtLow, demandAtHigh);
    }

    /// True when all offers up to the low step are sold, and bids between the steps get what is left of them;
    /// false when all bids from the high step up are served, and offers between the steps cover what is missing.
    boolean rationsBids() {
        return demandAtHigh <= supplyAtLow;
    }

    /// The price of all trades: nobody who trades would rather not.
    long price() {
        return rationsBids() ? low : high;
    }

    /// Tells every peer what it trades.
    void settle(Tree tree) {
        for (int node = 0; node < tree.size(); node++) {
            Peer peer = tree.peer(node);
            peer.take(peer.demand(high) + peer.supply(low));
        }
        if (rationsBids()) {
            tree.ration(supplyAtLow - demandAtHigh, peer -> peer.demand(low) - peer.demand(high));
        } else {
            tree.ration(demandAtHigh - supplyAtLow, peer -> peer.supply(high) - peer.supply(low));
        }
    }
}
