package org.openelecbay.market.auction;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Order;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;

/// Says of every order that did not trade, or not completely, why. Orders in the same case share one sentence.
final class Unserved {

    private final List<Reason> reasons = new ArrayList<>();

    private Unserved() {}

    /// One reason for each order that did not trade at all, and one for each that traded only in part at a limit that
    /// suits its price.
    ///
    /// @param bidThreshold a bid below it had no chance
    /// @param offerThreshold an offer above it had no chance
    static List<Reason> of(Match match, Price bidThreshold, Price offerThreshold) {
        Unserved unserved = new Unserved();
        unserved.side(
                match.bids(),
                match.bidFills(),
                bidThreshold,
                "The limit of this bid is below " + bidThreshold + ", from which bids traded.",
                "The limit suits, but the offered energy went to higher or earlier bids.");
        unserved.side(
                match.offers(),
                match.offerFills(),
                offerThreshold,
                "The limit of this offer is above " + offerThreshold + ", up to which offers traded.",
                "The limit suits, but the demand was met by lower or earlier offers.");
        return unserved.reasons;
    }

    /// The reasons when nothing traded at all.
    static List<Reason> noCrossing(Match match) {
        Unserved unserved = new Unserved();
        unserved.all(match.bids(), "No offer was low enough for this bid.");
        unserved.all(match.offers(), "No bid was high enough for this offer.");
        return unserved.reasons;
    }

    private void side(Ladder ladder, Fills fills, Price threshold, String beyond, String suits) {
        boolean[] traded = new boolean[ladder.orderCount()];
        for (int rank = 0; rank < fills.end(); rank++) {
            long filled = fills.at(rank);
            if (filled > 0) {
                traded[ladder.orderIndex(rank)] = true;
                if (filled < ladder.quantity(rank)) {
                    partly(ladder, rank, filled);
                }
            }
        }
        long limit = threshold.microsPerKwh();
        boolean higherIsBetter = ladder.isBids();
        for (int order = 0; order < traded.length; order++) {
            if (!traded[order]) {
                long best = ladder.bestLimit(order);
                add(ladder.orderAt(order), (higherIsBetter ? best < limit : best > limit) ? beyond : suits);
            }
        }
    }

    private void partly(Ladder ladder, int rank, long filled) {
        add(
                ladder.order(rank),
                "Only " + Energy.ofWattHours(filled) + " of " + Energy.ofWattHours(ladder.quantity(rank)) + " at "
                        + ladder.limitPrice(rank) + " traded: the other side of the book was used up.");
    }

    private void all(Ladder ladder, String sentence) {
        for (int order = 0; order < ladder.orderCount(); order++) {
            add(ladder.orderAt(order), sentence);
        }
    }

    private void add(Order order, String sentence) {
        reasons.add(Reason.order(order.id(), sentence));
    }
}
