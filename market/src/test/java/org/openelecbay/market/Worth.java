package org.openelecbay.market;

import java.util.List;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Money;
import org.openelecbay.core.Order;
import org.openelecbay.core.Segment;

/// What energy is worth by the limits of an order.
final class Worth {

    private Worth() {}

    /// The limits of the first `wattHours` of these orders of one owner, best first, times the energy: the most a buyer
    /// pays for it, the least a seller takes.
    static Money of(List<? extends Order> orders, long wattHours) {
        Money worth = Money.ZERO;
        long left = wattHours;
        for (Segment segment : bestFirst(orders)) {
            long part = Math.min(left, segment.quantity().wattHours());
            worth = worth.plus(
                    Money.ofNanos(Math.multiplyExact(part, segment.limit().microsPerKwh())));
            left -= part;
        }
        if (left > 0) {
            throw new AssertionError(left + " Wh more traded than the orders " + orders + " hold");
        }
        return worth;
    }

    private static List<Segment> bestFirst(List<? extends Order> orders) {
        return orders.size() == 1
                ? orders.getFirst().segments()
                : orders.stream()
                        .flatMap(order -> order.segments().stream())
                        .sorted((one, other) -> orders.getFirst() instanceof Bid
                                ? other.limit().compareTo(one.limit())
                                : one.limit().compareTo(other.limit()))
                        .toList();
    }
}
