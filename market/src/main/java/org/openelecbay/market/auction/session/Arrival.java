package org.openelecbay.market.auction.session;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.openelecbay.core.Order;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.ranking.LazyKeys;
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
        LazyKeys tieKeys =
                new LazyKeys(keys.length, k -> ties.coarseKey(orders.get(k).owner()));
        Comparator<Order> exact = Comparator.comparing(Order::owner, ties).thenComparing(Order::id);
        int[] ranked = Ranking.ascending(keys);
        Ranking.breakTies(ranked, keys, keys.length, (one, other) -> {
            Order first = orders.get(one);
            Order second = orders.get(other);
            int byTime = first.submittedAt().compareTo(second.submittedAt());
            int byKey = byTime != 0 ? byTime : tieKeys.compare(one, other);
            return byKey != 0 ? byKey : exact.compare(first, second);
        });
        return ranked;
    }

    /// These orders, earliest first.
    public static <T extends Order> List<T> sorted(List<T> orders, TieOrder ties) {
        return Arrays.stream(ranked(orders, ties)).mapToObj(orders::get).toList();
    }

    /// The time in steps of about a sixtieth of a second; never overflows.
    private static long coarse(Instant time) {
        return time.getEpochSecond() * 64 + (time.getNano() >> 24);
    }
}
