package org.openelecbay.market.game.blocks;

import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.curve.OrderCurves;

/// The most that the orders of a book can be worth with the supplier beside them, if blocks could run in part: a bound
/// for whole blocks.
final class GreatestWelfare {

    private GreatestWelfare() {}

    /// Walks both sides from the top with the supplier as one more bid and one more offer without end, currency.
    static double of(Ladder bids, Ladder offers, double exportPrice, double importPrice) {
        double welfare = 0;
        int bid = 0;
        int offer = 0;
        double bidLeft = left(bids, bid);
        double offerLeft = left(offers, offer);
        while (true) {
            double worth = Math.max(price(bids, bid, exportPrice), exportPrice);
            double cost = Math.min(price(offers, offer, importPrice), importPrice);
            boolean isOwnBid = bid < bids.size() && price(bids, bid, exportPrice) > exportPrice;
            boolean isOwnOffer = offer < offers.size() && price(offers, offer, importPrice) < importPrice;
            if (worth <= cost || (!isOwnBid && !isOwnOffer)) {
                return welfare;
            }
            double energy = Math.min(
                    isOwnBid ? bidLeft : Double.POSITIVE_INFINITY, isOwnOffer ? offerLeft : Double.POSITIVE_INFINITY);
            welfare += energy * (worth - cost);
            if (isOwnBid) {
                bidLeft -= energy;
                if (bidLeft <= 0) {
                    bidLeft = left(bids, ++bid);
                }
            }
            if (isOwnOffer) {
                offerLeft -= energy;
                if (offerLeft <= 0) {
                    offerLeft = left(offers, ++offer);
                }
            }
        }
    }

    private static double left(Ladder ladder, int rank) {
        return rank < ladder.size() ? ladder.quantity(rank) / OrderCurves.WATT_HOURS : 0;
    }

    private static double price(Ladder ladder, int rank, double otherwise) {
        return rank < ladder.size() ? ladder.limit(rank) / OrderCurves.MICROS : otherwise;
    }
}
