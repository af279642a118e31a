package org.openelecbay.market.key;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.openelecbay.market.Need;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingKeys;
import org.openelecbay.market.pool.Pool;

/// Cascade: the smallest rank is served first, the next one from what is left; equal ranks share in proportion to what
/// they lack. Members without a rank come last.
///
/// Source: spec B.7.
public final class CascadeKey implements AllocationKey {

    @Override
    public Allotment allot(Pool pool, SharingKeys keys) {
        int[] ranks = new int[pool.buyers().count()];
        Arrays.setAll(ranks, i -> keys.rankOf(pool.buyers().participant(i)));
        return Allotment.pooled(
                pool, shares(pool.supply().wattHours(), pool.buyers().wattHours(), ranks));
    }

    /// What each member is allotted.
    ///
    /// @param generation watt-hours, not negative
    /// @param lacking watt-hours, one a member, not negative
    /// @param ranks one a member
    public static long[] shares(long generation, long[] lacking, int[] ranks) {
        int[] served = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer i) -> ranks[i]).thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] shares = new long[lacking.length];
        long left = generation;
        for (int from = 0; from < served.length && left > 0; ) {
            int to = endOfRank(served, ranks, from);
            long[] equals = IntStream.range(from, to)
                    .mapToLong(place -> lacking[served[place]])
                    .toArray();
            long[] parts = Allotment.inProportion(left, equals);
            for (int place = from; place < to; place++) {
                shares[served[place]] = parts[place - from];
            }
            left -= Allotment.sum(parts);
            from = to;
        }
        return shares;
    }

    private static int endOfRank(int[] served, int[] ranks, int from) {
        int to = from + 1;
        while (to < served.length && ranks[served[to]] == ranks[served[from]]) {
            to++;
        }
        return to;
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SHARING_KEYS);
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(Property.SYMMETRIC, "Members have ranks of their own, whatever they use.");
    }

    @Override
    public String words() {
        return "by rank, one rank after the other";
    }
}
