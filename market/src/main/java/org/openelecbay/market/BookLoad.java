package org.openelecbay.market;

import org.openelecbay.core.Order;
import org.openelecbay.core.Segment;

/// Counts energy and worth of a book, so that no sum that a rule forms of it can overflow.
///
/// The worth of an order is its quantity at the size of its limits, whatever their sign.
public final class BookLoad {

    /// The most watt-hours of all orders together, and the most nanos that they may be worth.
    public static final long MOST = Long.MAX_VALUE / 8;

    private long wattHours;
    private long nanos;

    /// Adds the order, unless the book would hold too much with it.
    ///
    /// @return whether the order was added
    public boolean takes(Order order) {
        long energy = wattHours;
        long worth = nanos;
        for (Segment segment : order.segments()) {
            long quantity = segment.quantity().wattHours();
            long more = worth(quantity, segment.limit().microsPerKwh());
            if (quantity > MOST - energy || more > MOST - worth) {
                return false;
            }
            energy += quantity;
            worth += more;
        }
        wattHours = energy;
        nanos = worth;
        return true;
    }

    /// The product without its sign, or the greatest number where it does not fit.
    private static long worth(long quantity, long limit) {
        long size = limit == Long.MIN_VALUE ? Long.MAX_VALUE : Math.abs(limit);
        long low = quantity * size;
        return Math.multiplyHigh(quantity, size) == 0 && low >= 0 ? low : Long.MAX_VALUE;
    }
}
