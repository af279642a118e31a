package org.openelecbay.market;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ParticipantId;

/// Who goes first where price and time are equal.
@FunctionalInterface
public interface TieOrder extends Comparator<ParticipantId> {

    /// By id: whole numbers by value and before words, words by spelling.
    static TieOrder byId() {
        return NaturalOrder::compare;
    }

    /// The listed participants in their order, shifted by one place every slot so that nobody is favoured over time.
    /// Participants that are not listed come last, by id.
    static TieOrder rotated(List<ParticipantId> participants, long slotNumber) {
        int count = participants.size();
        Map<ParticipantId, Integer> ranks = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            ranks.put(participants.get(i), Math.floorMod(i - slotNumber, count));
        }
        return (one, other) -> {
            int byRank = Integer.compare(ranks.getOrDefault(one, count), ranks.getOrDefault(other, count));
            return byRank != 0 ? byRank : NaturalOrder.compare(one, other);
        };
    }
}
