package org.openelecbay.market;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.openelecbay.core.ParticipantId;

/// By which shares a community allots its surplus in one slot; empty where a scenario has none.
///
/// @param shares of each member in the surplus of all
/// @param ranks who is served first, the smallest rank first; whoever has none comes last
/// @param pairwise by producer, the shares of each consumer in its surplus
/// @param timed the shares that hold in this slot, where they differ from slot to slot
/// @param communities among the same meters; a meter counts once at most in all of them together
public record SharingKeys(
        KeyShares shares,
        Map<ParticipantId, Integer> ranks,
        Map<ParticipantId, KeyShares> pairwise,
        KeyShares timed,
        List<SharingCommunity> communities) {

    /// No key of any kind.
    public static final SharingKeys NONE =
            new SharingKeys(KeyShares.NONE, Map.of(), Map.of(), KeyShares.NONE, List.of());

    public SharingKeys {
        ranks = Collections.unmodifiableMap(new TreeMap<>(ranks));
        pairwise = Collections.unmodifiableMap(new TreeMap<>(pairwise));
        communities = List.copyOf(communities);
        Map<ParticipantId, Long> counted = new HashMap<>();
        for (SharingCommunity community : communities) {
            community.factors().forEach((participant, factor) -> {
                if (counted.merge(participant, factor, Long::sum) > KeyShares.WHOLE) {
                    throw new IllegalArgumentException("The meter of " + participant
                            + " counts more than once in all communities up to " + community.name() + ".");
                }
            });
        }
    }

    /// The same keys with the shares that hold in a slot.
    public SharingKeys withTimed(KeyShares now) {
        return new SharingKeys(shares, ranks, pairwise, now, communities);
    }

    /// The rank of a participant; the greatest number where it has none.
    public int rankOf(ParticipantId participant) {
        return ranks.getOrDefault(participant, Integer.MAX_VALUE);
    }

    /// What rules may need and find here.
    public Set<Need> met() {
        Set<Need> met = EnumSet.noneOf(Need.class);
        if (!shares.isEmpty()) {
            met.add(Need.SHARING_KEYS);
        }
        if (!pairwise.isEmpty()) {
            met.add(Need.PAIRWISE_KEYS);
        }
        if (!timed.isEmpty()) {
            met.add(Need.TIMED_KEYS);
        }
        if (!communities.isEmpty()) {
            met.add(Need.SEVERAL_COMMUNITIES);
        }
        return met;
    }
}
