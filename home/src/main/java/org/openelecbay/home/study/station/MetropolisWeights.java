package org.openelecbay.home.study.station;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/// Weights by which neighbours mix what they know: `1 / (1 + max(degree))` on a link, and the rest on
/// oneself; rows and columns sum to one, and nobody needs more than its own and its neighbours' number of
/// links.
///
/// Source: Xiao, Boyd and Lall, IPSN 2005; spec scheduling 9.2.
final class MetropolisWeights {

    private MetropolisWeights() {}

    /// The matrix of so many chargers with these links.
    ///
    /// @param links pairs of different chargers, each once
    /// @throws IllegalArgumentException when a link is none or somebody cannot be reached
    public static double[][] of(int count, List<int[]> links) {
        boolean[][] linked = new boolean[count][count];
        int[] degree = new int[count];
        for (int[] link : links) {
            requireLink(count, link, linked);
            linked[link[0]][link[1]] = true;
            linked[link[1]][link[0]] = true;
            degree[link[0]]++;
            degree[link[1]]++;
        }
        requireConnected(linked);
        double[][] weights = new double[count][count];
        for (int i = 0; i < count; i++) {
            weights[i][i] = 1;
            for (int j = 0; j < count; j++) {
                if (linked[i][j]) {
                    weights[i][j] = 1.0 / (1 + Math.max(degree[i], degree[j]));
                    weights[i][i] -= weights[i][j];
                }
            }
        }
        return weights;
    }

    private static void requireLink(int count, int[] link, boolean[][] linked) {
        boolean inside = link.length == 2 && Math.min(link[0], link[1]) >= 0 && Math.max(link[0], link[1]) < count;
        if (!inside || link[0] == link[1] || linked[link[0]][link[1]]) {
            throw new IllegalArgumentException("The link " + Arrays.toString(link) + " of " + count
                    + " chargers is none or given twice. A link joins two different chargers, counted from 0.");
        }
    }

    private static void requireConnected(boolean[][] linked) {
        boolean[] reached = new boolean[linked.length];
        int count = linked.length == 0 ? 0 : reach(0, linked, reached);
        if (count < linked.length) {
            throw new IllegalArgumentException("From charger 0 only " + count + " of " + linked.length
                    + " chargers are reached, so they cannot agree. Add a link.");
        }
    }

    private static int reach(int start, boolean[][] linked, boolean[] reached) {
        ArrayDeque<Integer> open = new ArrayDeque<>(List.of(start));
        reached[start] = true;
        int count = 0;
        while (!open.isEmpty()) {
            int from = open.remove();
            count++;
            for (int to = 0; to < linked.length; to++) {
                if (linked[from][to] && !reached[to]) {
                    reached[to] = true;
                    open.add(to);
                }
            }
        }
        return count;
    }
}
