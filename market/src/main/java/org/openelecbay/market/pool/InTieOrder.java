package org.openelecbay.market.pool;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.market.Position;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.ranking.Ranking;

/// Lists positions in tie order, reading each participant's key once.
final class InTieOrder {

    private InTieOrder() {}

    static List<Position> of(List<Position> positions, TieOrder ties) {
        long[] keys = new long[positions.size()];
        boolean ranked = true;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = ties.coarseKey(positions.get(i).participant());
            ranked &= i == 0 || keys[i - 1] < keys[i];
        }
        return ranked ? positions : sorted(positions, keys, ties);
    }

    private static List<Position> sorted(List<Position> positions, long[] keys, TieOrder ties) {
        int[] ranks = Ranking.ascending(keys);
        Ranking.breakTies(
                ranks,
                keys,
                ranks.length,
                (one, other) -> ties.compare(
                        positions.get(one).participant(), positions.get(other).participant()));
        List<Position> sorted = new ArrayList<>(ranks.length);
        for (int position : ranks) {
            sorted.add(positions.get(position));
        }
        return sorted;
    }
}
