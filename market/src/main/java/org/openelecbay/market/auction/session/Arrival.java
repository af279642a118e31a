package org.openelecbay.market.auction.session;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.openelecbay.core.Order;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.ranking.Ranking;

/// The order of arrival: earlier, then the tie order, then the id.
public final class Arrival {

    private Arrival() {}

    /// The positions of these orders, earliest first; equal orders by position.
    public static int[] ranked(List<? extends Order> orders, TieOrder ties) {
        long[] keys = new long[orders.size()];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = coarse(orders.get(k).submittedAt());
        }
        Comparator<Order> exact = Comparator.comparing(Order::submittedAt)
                .thenComparing(Order::owner, ties)
                .thenComparing(Order::id);
        int[] ranked = Ranking.ascending(keys);
        Ranking.breakTies(ranked, keys, keys.length, (one, other) -> exact.compare(orders.get(one), orders.get(other)));
        return ranked;
    }

    /// The time in steps of about a sixtieth of a second; never overflows.
    private static long coarse(Instant time) {
        return time.getEpochSecond() * 64 + (time.getNano() >> 24);
    }
}
