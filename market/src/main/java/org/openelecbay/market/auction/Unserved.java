package org.openelecbay.market.auction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Order;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;

/// Says of every order that did not trade, or not completely, why. Orders in the same case share one sentence.
final class Unserved {

    private static final String SET_THE_PRICE =
            "The last order that could trade set the price, and its owner stays out: so nobody gains by a false limit.";

    private final List<Reason> reasons = new ArrayList<>();
    private final Optional<MarginalOrders> priceSetters;

    private Unserved(Optional<MarginalOrders> priceSetters) {
        this.priceSetters = priceSetters;
    }

    /// One reason for each order that did not trade at all, and one for each that traded only in part at a limit that
    /// suits its price.
    ///
    /// @param bidThreshold a bid below it had no chance
    /// @param offerThreshold an offer above it had no chance
    static List<Reason> of(Match match, Price bidThreshold, Price offerThreshold) {
        return new Unserved(Optional.empty()).both(match, bidThreshold, offerThreshold);
    }

    /// The same, where the owners of the marginal orders stay out.
    ///
    /// @param match the reduced one
    static List<Reason> ofReduced(Match match, MarginalOrders priceSetters) {
        return new Unserved(Optional.of(priceSetters)).both(match, priceSetters.bid(), priceSetters.offer());
    }

    private List<Reason> both(Match match, Price bidThreshold, Price offerThreshold) {
        side(
                match.bids(),
                match.bidFills(),
                bidThreshold,
                "The limit of this bid is below " + bidThreshold + ", from which bids traded.",
                "The limit suits, but the offered energy went to higher or earlier bids.");
        side(
                match.offers(),
                match.offerFills(),
                offerThreshold,
                "The limit of this offer is above " + offerThreshold + ", up to which offers traded.",
                "The limit suits, but the demand was met by lower or earlier offers.");
        return reasons;
    }

    /// The reasons when nothing traded at all.
    static List<Reason> noCrossing(Match match) {
        return everybody(match, "No offer was low enough for this bid.", "No bid was high enough for this offer.");
    }

    /// One sentence for all bids and one for all offers.
    static List<Reason> everybody(Match match, String ofBids, String ofOffers) {
        Unserved unserved = new Unserved(Optional.empty());
        unserved.all(match.bids(), ofBids);
        unserved.all(match.offers(), ofOffers);
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
                boolean outOfReach = higherIsBetter ? best < limit : best > limit;
                add(ladder.orderAt(order), outOfReach ? beyond : setsThePrice(ladder, order) ? SET_THE_PRICE : suits);
            }
        }
    }

    private boolean setsThePrice(Ladder ladder, int order) {
        return priceSetters
                .map(setters -> ladder.isBids() ? setters.buyer() : setters.seller())
                .filter(ladder.orderAt(order).owner()::equals)
                .isPresent();
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
