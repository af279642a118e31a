package org.openelecbay.home.bidding.shout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Segment;

/// An order on the floor: its segments trade in their order, each at its own limit.
///
/// @param parts one a segment, the best for the market first
record FloorOrder(List<FloorTrader> parts) {

    /// Lets every segment of an order in as an order of its own; the first keeps the name.
    static FloorOrder of(Order order, Function<Order, FloorTrader> admit) {
        List<FloorTrader> parts = new ArrayList<>();
        for (Segment segment : order.segments()) {
            parts.add(admit.apply(part(order, segment, parts.size() + 1)));
        }
        return new FloorOrder(List.copyOf(parts));
    }

    private static Order part(Order order, Segment segment, int number) {
        OrderId id = number == 1 ? order.id() : new OrderId(order.id().value() + "/" + number);
        List<Segment> only = List.of(segment);
        return switch (order) {
            case Bid bid -> new Bid(id, bid.owner(), bid.slot(), only, bid.submittedAt(), bid.wish());
            case Offer offer -> new Offer(id, offer.owner(), offer.slot(), only, offer.submittedAt(), offer.green());
        };
    }

    boolean isActive() {
        return turn().isActive();
    }

    /// The first part that still has something to trade, or else the last.
    FloorTrader turn() {
        return parts.stream().filter(FloorTrader::isActive).findFirst().orElse(parts.getLast());
    }
}
