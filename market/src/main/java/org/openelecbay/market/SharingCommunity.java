package org.openelecbay.market;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.openelecbay.core.ParticipantId;

/// One of several communities among the same meters.
///
/// @param name for people
/// @param factors how much of each member's meter counts here, in billionths of [KeyShares#WHOLE]
public record SharingCommunity(String name, Map<ParticipantId, Long> factors) {

    public SharingCommunity {
        factors = Collections.unmodifiableMap(new TreeMap<>(factors));
        factors.forEach((participant, factor) -> {
            if (factor < 0 || factor > KeyShares.WHOLE) {
                throw new IllegalArgumentException("The meter of " + participant + " would count with " + factor
                        + " billionths in " + name + "; it counts between nothing and once.");
            }
        });
    }

    /// How much of a participant's meter counts here, in billionths.
    public long factorOf(ParticipantId participant) {
        return factors.getOrDefault(participant, 0L);
    }
}
