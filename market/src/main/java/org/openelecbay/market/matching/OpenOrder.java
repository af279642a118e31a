package org.openelecbay.market.matching;

import org.openelecbay.core.Bid;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;

/// An order and how much of it has traded so far; earlier segments trade first.
final class OpenOrder {

    private final Order order;
    private long traded;
    private boolean closed;

    OpenOrder(Order order) {
        this.order = order;
    }

    Order order() {
        return order;
    }

    /// Watt-hours.
    long traded() {
        return traded;
    }

    void trade(long wattHours) {
        traded += wattHours;
    }

    /// Nothing more of it may trade.
    void close() {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }

    /// The watt-hours left in segments whose limit suits this price.
    long leftAt(Price price) {
        if (closed) {
            return 0;
        }
        long suiting = 0;
        for (Segment segment : order.segments()) {
            if (suits(segment.limit(), price)) {
                suiting += segment.quantity().wattHours();
            }
        }
        return Math.max(0, suiting - traded);
    }

    /// Whether the best limit of the order suits this price.
    boolean suits(Price price) {
        return suits(order.segments().getFirst().limit(), price);
    }

    private boolean suits(Price limit, Price price) {
        return switch (order) {
            case Bid _ -> limit.compareTo(price) >= 0;
            case Offer _ -> limit.compareTo(price) <= 0;
        };
    }
}
