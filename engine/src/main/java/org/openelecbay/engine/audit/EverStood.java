package org.openelecbay.engine.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Segment;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.OrderEvent;

/// Every segment that stood in a book at any time, by owner: what its trades can be traced to.
///
/// Without a history that is the book itself. With one, an order that was amended counts with all its versions, since
/// each of them can have traded.
///
/// @param offered segments of offers
/// @param bid segments of bids
record EverStood(List<Segment> offered, List<Segment> bid) {

    static Map<ParticipantId, EverStood> in(OrderBook book) {
        Map<ParticipantId, EverStood> byOwner = new HashMap<>();
        if (book.history().isEmpty()) {
            book.bids().forEach(order -> add(order, byOwner));
            book.offers().forEach(order -> add(order, byOwner));
            return byOwner;
        }
        Set<OrderId> bids = new HashSet<>();
        for (OrderEvent event : book.history()) {
            switch (event) {
                case OrderEvent.Placed(Order order) -> {
                    add(order, byOwner);
                    if (order instanceof Bid) {
                        bids.add(order.id());
                    }
                }
                case OrderEvent.Amended amended ->
                    of(amended.owner(), byOwner)
                            .side(bids.contains(amended.id()))
                            .add(amended.remaining());
                case OrderEvent.Cancelled _ -> {
                    // it stood before
                }
            }
        }
        return byOwner;
    }

    private static void add(Order order, Map<ParticipantId, EverStood> byOwner) {
        boolean isBid =
                switch (order) {
                    case Bid _ -> true;
                    case Offer _ -> false;
                };
        of(order.owner(), byOwner).side(isBid).addAll(order.segments());
    }

    private static EverStood of(ParticipantId owner, Map<ParticipantId, EverStood> byOwner) {
        return byOwner.computeIfAbsent(owner, _ -> new EverStood(new ArrayList<>(), new ArrayList<>()));
    }

    private List<Segment> side(boolean isBid) {
        return isBid ? bid : offered;
    }
}
