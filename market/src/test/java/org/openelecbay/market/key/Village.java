package org.openelecbay.market.key;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.KeyShares;
import org.openelecbay.market.Setting;
import org.openelecbay.market.SharingCommunity;
import org.openelecbay.market.SharingKeys;

/// The keys of the contract's communities: p0 to p6 and the neighbours of the examples.
final class Village {

    private static final List<String> NEIGHBOURS =
            List.of("anna", "ben", "cleo", "p0", "p1", "p2", "p3", "p4", "p5", "p6");

    private Village() {}

    /// A tenth each but for p6; ranks two by two; each producer favours its neighbour; two communities.
    static Setting setting() {
        return Setting.plain().withKeys(keys());
    }

    static SharingKeys keys() {
        Map<ParticipantId, Long> shares = new HashMap<>();
        Map<ParticipantId, Integer> ranks = new HashMap<>();
        Map<ParticipantId, KeyShares> pairwise = new HashMap<>();
        Map<ParticipantId, Long> uphill = new HashMap<>();
        Map<ParticipantId, Long> downhill = new HashMap<>();
        for (int i = 0; i < NEIGHBOURS.size(); i++) {
            ParticipantId who = id(NEIGHBOURS.get(i));
            ParticipantId next = id(NEIGHBOURS.get((i + 1) % NEIGHBOURS.size()));
            ParticipantId second = id(NEIGHBOURS.get((i + 2) % NEIGHBOURS.size()));
            shares.put(who, i == 9 ? 50_000_000L : 100_000_000L);
            ranks.put(who, i / 2);
            pairwise.put(who, new KeyShares(Map.of(next, 600_000_000L, second, 333_333_333L)));
            uphill.put(who, i * 100_000_000L);
            downhill.put(who, (9 - i) * 100_000_000L);
        }
        return new SharingKeys(
                new KeyShares(shares),
                ranks,
                pairwise,
                new KeyShares(shares),
                List.of(new SharingCommunity("uphill", uphill), new SharingCommunity("downhill", downhill)));
    }

    static ParticipantId id(String name) {
        return new ParticipantId(name);
    }

    static KeyShares shares(String one, String first, String other, String second) {
        return new KeyShares(Map.of(id(one), billionths(first), id(other), billionths(second)));
    }

    private static long billionths(String share) {
        return new BigDecimal(share).movePointRight(9).longValueExact();
    }
}
