package org.openelecbay.engine;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.Price;

/// The standing orders of one owner: its best limits on both sides and what it offers beyond what it bids for.
final class OwnOrders {

    private final NavigableMap<Price, Integer> bidLimits = new TreeMap<>();
    private final NavigableMap<Price, Integer> offerLimits = new TreeMap<>();
    private Energy offeredLessBid = Energy.ZERO;

    void add(Order order) {
        limits(order).merge(best(order), 1, Integer::sum);
        offeredLessBid = offeredLessBid.plus(signed(order));
    }

    void remove(Order order) {
        limits(order).computeIfPresent(best(order), (_, count) -> count == 1 ? null : count - 1);
        offeredLessBid = offeredLessBid.minus(signed(order));
    }

    Energy offeredLessBid() {
        return offeredLessBid;
    }

    /// True when the order would trade with one of the same owner.
    boolean cross(Order order) {
        return switch (order) {
            case Bid bid -> !offerLimits.isEmpty() && best(bid).compareTo(offerLimits.firstKey()) >= 0;
            case Offer offer -> !bidLimits.isEmpty() && best(offer).compareTo(bidLimits.lastKey()) <= 0;
        };
    }

    private NavigableMap<Price, Integer> limits(Order order) {
        return switch (order) {
            case Bid _ -> bidLimits;
            case Offer _ -> offerLimits;
        };
    }

    private static Energy signed(Order order) {
        return switch (order) {
            case Bid bid -> bid.quantity().negated();
            case Offer offer -> offer.quantity();
        };
    }

    /// The first segment has the limit that is best for the market.
    private static Price best(Order order) {
        return order.segments().getFirst().limit();
    }
}
