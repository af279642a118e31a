package org.openelecbay.market.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.core.Distances;

/// Priority B: the nearest first.
///
/// For each distance from the shortest up, and at each distance for each consumer in tie order, the consumer takes
/// from the prosumer with the largest remaining surplus, then the first in tie order [S-06].
///
/// All pairs are numbered `buyer x sellers + seller` and ranked by distance once, so that each level is a run of
/// numbers in which the pairs of one buyer stand together.
///
/// Source: spec C.3.
final class ByDistance {

    private final double[] distances;
    private final int sellers;
    private final long[] surplus;
    private final long[] deficit;
    private final List<Deal> deals = new ArrayList<>();
    private long left;

    private ByDistance(Peers sellers, Peers buyers, Distances distances) {
        this.distances = distances.table(buyers.owners(), sellers.owners());
        this.sellers = sellers.count();
        this.surplus = sellers.stock();
        this.deficit = buyers.stock();
        this.left = Math.min(sellers.total(), buyers.total());
    }

    static List<Deal> match(Peers sellers, Peers buyers, Distances distances) {
        ByDistance matching = new ByDistance(sellers, buyers, distances);
        matching.levels(Levels.ranked(matching.distances));
        return matching.deals;
    }

    private void levels(int[] ranked) {
        int from = 0;
        while (from < ranked.length && left > 0) {
            int to = Levels.endOfLevel(ranked, distances, from);
            if (distances[ranked[to - 1]] != distances[ranked[from]]) {
                Arrays.sort(ranked, from, to);
            }
            level(ranked, from, to);
            from = to;
        }
    }

    private void level(int[] ranked, int from, int to) {
        int start = from;
        while (start < to) {
            int buyer = ranked[start] / sellers;
            int beyond = (buyer + 1) * sellers;
            int end = start + 1;
            while (end < to && ranked[end] < beyond) {
                end++;
            }
            serve(buyer, ranked, start, end);
            start = end;
        }
    }

    private void serve(int buyer, int[] ranked, int start, int end) {
        while (deficit[buyer] > 0) {
            int seller = largest(buyer, ranked, start, end);
            long matched = Math.min(deficit[buyer], surplus[seller]);
            if (matched == 0) {
                return;
            }
            deals.add(new Deal(seller, buyer, matched));
            surplus[seller] -= matched;
            deficit[buyer] -= matched;
            left -= matched;
        }
    }

    private int largest(int buyer, int[] ranked, int start, int end) {
        int offset = buyer * sellers;
        int largest = ranked[start] - offset;
        for (int i = start + 1; i < end; i++) {
            int seller = ranked[i] - offset;
            if (surplus[seller] > surplus[largest]) {
                largest = seller;
            }
        }
        return largest;
    }
}
