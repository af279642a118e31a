package org.openelecbay.market.matching;

import java.util.Arrays;
import org.openelecbay.market.ranking.Ranking;

/// Turns distances into whole levels, 0 for the nearest: distances that count as one share a level.
final class Levels {

    /// Ranking reads no more of a distance than the rest of its bits: few distances tie then, and those are compared.
    private static final int UNREAD_BITS = 26;

    private Levels() {}

    /// Places of a table of distances, the shortest first; equal distances keep their order.
    static int[] ranked(double[] distances) {
        long[] keys = new long[distances.length];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = Double.doubleToLongBits(distances[place] + 0.0) >>> UNREAD_BITS;
        }
        int[] ranked = Ranking.ascending(keys);
        if (!isAscending(ranked, distances)) {
            Ranking.breakTies(
                    ranked, keys, keys.length, (one, other) -> Double.compare(distances[one], distances[other]));
        }
        return ranked;
    }

    /// Where the level that begins at `from` ends in a ranking.
    static int endOfLevel(int[] ranked, double[] distances, int from) {
        int to = from + 1;
        while (to < ranked.length && Level.same(distances[ranked[to]], distances[ranked[from]])) {
            to++;
        }
        return to;
    }

    /// These places, the nearest first; places of one level keep their order.
    static int[] nearestFirst(double[] distances, int[] places) {
        double[] asked = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            asked[i] = distances[places[i]];
        }
        int[] ranked = ranked(asked);
        for (int from = 0; from < ranked.length; ) {
            int to = endOfLevel(ranked, asked, from);
            Arrays.sort(ranked, from, to);
            from = to;
        }
        for (int rank = 0; rank < ranked.length; rank++) {
            ranked[rank] = places[ranked[rank]];
        }
        return ranked;
    }

    /// The level of every place of a table of distances.
    static int[] of(double[] distances) {
        int[] ranked = ranked(distances);
        int[] levels = new int[distances.length];
        int level = 0;
        for (int from = 0; from < ranked.length; level++) {
            int to = endOfLevel(ranked, distances, from);
            for (int rank = from; rank < to; rank++) {
                levels[ranked[rank]] = level;
            }
            from = to;
        }
        return levels;
    }

    private static boolean isAscending(int[] ranked, double[] distances) {
        for (int i = 1; i < ranked.length; i++) {
            if (distances[ranked[i - 1]] > distances[ranked[i]]) {
                return false;
            }
        }
        return true;
    }
}
