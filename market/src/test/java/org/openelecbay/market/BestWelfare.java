package org.openelecbay.market;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.core.Order;
import org.openelecbay.core.Segment;

/// The greatest welfare that any trades of a small book can have, by trying every fill of every segment.
public final class BestWelfare {

    private static final long IMPOSSIBLE = Long.MIN_VALUE / 4;

    private BestWelfare() {}

    /// Nanos of the currency.
    public static long of(OrderBook book) {
        long[] buyers = best(book.bids(), 1);
        long[] sellers = best(book.offers(), -1);
        long most = 0;
        for (int wattHours = 0; wattHours < Math.min(buyers.length, sellers.length); wattHours++) {
            most = Math.max(most, buyers[wattHours] + sellers[wattHours]);
        }
        return most;
    }

    /// The most that the side is worth at each total from 0 watt-hours up.
    private static long[] best(List<? extends Order> orders, int sign) {
        long[] best = {0};
        for (Order order : orders) {
            for (Segment segment : order.segments()) {
                best = withFillsOf(segment, best, sign);
            }
        }
        return best;
    }

    private static long[] withFillsOf(Segment segment, long[] before, int sign) {
        int quantity = (int) segment.quantity().wattHours();
        long[] after = new long[before.length + quantity];
        Arrays.fill(after, IMPOSSIBLE);
        for (int total = 0; total < before.length; total++) {
            for (int fill = 0; fill <= quantity; fill++) {
                long worth = before[total] + sign * fill * segment.limit().microsPerKwh();
                after[total + fill] = Math.max(after[total + fill], worth);
            }
        }
        return after;
    }
}
