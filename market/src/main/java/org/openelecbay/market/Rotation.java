package org.openelecbay.market;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.ParticipantId;

/// Everybody goes first in one slot out of as many as there are participants.
final class Rotation implements TieOrder {

    private final Map<ParticipantId, Integer> ranks;

    Rotation(List<ParticipantId> participants, long slotNumber) {
        int count = participants.size();
        this.ranks = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            ranks.put(participants.get(i), Math.floorMod(i - slotNumber, count));
        }
    }

    @Override
    public int compare(ParticipantId one, ParticipantId other) {
        int byRank = Integer.compare(rank(one), rank(other));
        return byRank != 0 ? byRank : NaturalOrder.INSTANCE.compare(one, other);
    }

    @Override
    public long coarseKey(ParticipantId participant) {
        return rank(participant);
    }

    private int rank(ParticipantId participant) {
        return ranks.getOrDefault(participant, Integer.MAX_VALUE);
    }
}
