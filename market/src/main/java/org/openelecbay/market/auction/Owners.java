package org.openelecbay.market.auction;

import java.util.HashMap;
import java.util.Map;
import org.openelecbay.core.ParticipantId;

/// Numbers the owners of the first ranks of a ladder, so that what is counted for each of them fits into an array.
final class Owners {

    private final int[] numbers;
    private final int[] firstRanks;
    private final int count;

    private Owners(int[] numbers, int[] firstRanks, int count) {
        this.numbers = numbers;
        this.firstRanks = firstRanks;
        this.count = count;
    }

    static Owners of(Ladder ladder, int ranks) {
        int[] numbers = new int[ranks];
        int[] firstRanks = new int[ranks];
        Map<ParticipantId, Integer> known = HashMap.newHashMap(ranks);
        for (int rank = 0; rank < ranks; rank++) {
            int next = known.size();
            Integer earlier = known.putIfAbsent(ladder.owner(rank), next);
            numbers[rank] = earlier == null ? next : earlier;
            if (earlier == null) {
                firstRanks[next] = rank;
            }
        }
        return new Owners(numbers, firstRanks, known.size());
    }

    int ranks() {
        return numbers.length;
    }

    int count() {
        return count;
    }

    /// The number of the owner of a rank, from 0 in the order in which owners first appear.
    int at(int rank) {
        return numbers[rank];
    }

    /// The best rank of the owner with this number.
    int firstRank(int owner) {
        return firstRanks[owner];
    }
}
