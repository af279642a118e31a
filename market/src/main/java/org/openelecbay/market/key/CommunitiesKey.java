package org.openelecbay.market.key;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.LargestRemainder;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.KeyShares;
import org.openelecbay.market.Need;
import org.openelecbay.market.Property;
import org.openelecbay.market.SharingCommunity;
import org.openelecbay.market.SharingKeys;
import org.openelecbay.market.pool.Pool;
import org.openelecbay.market.pool.PoolSide;

/// Participation in several communities: a meter counts with a factor in each, and each shares apart what counts there.
///
/// A meter's watt-hours are split by its factors into whole ones; what is beyond all factors stays with the supplier.
///
/// Source: spec B.7, applied to each community.
public final class CommunitiesKey implements AllocationKey {

    /// How each community shares.
    public enum Within {
        /// In proportion to what each member draws there.
        PRO_RATA {
            @Override
            long[] shares(long generation, long[] lacking) {
                return ProRataKey.shares(generation, lacking);
            }
        },
        /// In equal parts, to nobody more than it draws there.
        EQUAL {
            @Override
            long[] shares(long generation, long[] lacking) {
                return EqualKey.shares(generation, lacking).shares();
            }
        };

        abstract long[] shares(long generation, long[] lacking);
    }

    private final Within within;

    public CommunitiesKey(Within within) {
        this.within = within;
    }

    @Override
    public Allotment allot(Pool pool, SharingKeys keys) {
        long[][] surplus = counted(pool.sellers(), keys.communities());
        long[][] lacking = counted(pool.buyers(), keys.communities());
        long[] sold = new long[pool.sellers().count()];
        long[] bought = new long[pool.buyers().count()];
        for (int community = 0; community < keys.communities().size(); community++) {
            long[] shares = within.shares(Allotment.sum(surplus[community]), lacking[community]);
            add(bought, shares);
            add(sold, Allotment.inProportion(Allotment.sum(shares), surplus[community]));
        }
        return new Allotment(sold, bought);
    }

    /// By community, the watt-hours of each participant that count there.
    private static long[][] counted(PoolSide side, List<SharingCommunity> communities) {
        long[][] counted = new long[communities.size()][side.count()];
        for (int i = 0; i < side.count(); i++) {
            ParticipantId who = side.participant(i);
            long[] factors = communities.stream()
                    .mapToLong(community -> community.factorOf(who))
                    .toArray();
            long[] parts = LargestRemainder.scale(factors, side.wattHours(i), KeyShares.WHOLE);
            for (int community = 0; community < parts.length; community++) {
                counted[community][i] = parts[community];
            }
        }
        return counted;
    }

    private static void add(long[] sums, long[] parts) {
        Arrays.setAll(sums, i -> sums[i] + parts[i]);
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.SEVERAL_COMMUNITIES);
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "What one community has left over does not reach the members of another.",
                Property.SYMMETRIC,
                "Members take part in each community with factors of their own.");
    }

    @Override
    public String words() {
        return "in each community by what its members draw there";
    }
}
