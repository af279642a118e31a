package org.openelecbay.market;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openelecbay.core.ParticipantId;

/// Shares of a whole by participant, as the contract of a community states them.
///
/// @param billionths of the whole; none negative, together not above [#WHOLE]; what is missing belongs to nobody
public record KeyShares(Map<ParticipantId, Long> billionths) {

    /// All of it, in billionths.
    public static final long WHOLE = 1_000_000_000;

    /// Nobody has a share.
    public static final KeyShares NONE = new KeyShares(Map.of());

    public KeyShares {
        billionths = Collections.unmodifiableMap(new TreeMap<>(billionths));
        long sum = 0;
        for (Map.Entry<ParticipantId, Long> share : billionths.entrySet()) {
            if (share.getValue() < 0 || share.getValue() > WHOLE) {
                throw new IllegalArgumentException("The share of " + share.getKey() + " is " + share.getValue()
                        + " billionths; it lies between nothing and all.");
            }
            sum += share.getValue();
        }
        if (sum > WHOLE) {
            throw new IllegalArgumentException("The shares sum to " + sum + " billionths, which is more than all.");
        }
    }

    /// The share of a participant in billionths; 0 where it has none.
    public long of(ParticipantId participant) {
        return billionths.getOrDefault(participant, 0L);
    }

    public boolean isEmpty() {
        return billionths.isEmpty();
    }
}
