package org.openelecbay.market.coalition.graph;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The Myerson value of members who share surplus and deficit, by sampling.
///
/// A random order lets members join one by one; who joins connects the parts that its neighbours stand in, and gets
/// what the connected part is worth above them. Each order is followed by its reverse. A part is worth
/// `min(surplus, deficit)` times the spread, so joins of a whole order take as long as there are links.
///
/// @param values one a member; they sum to what the components are worth
/// @param bound how far any of them is from the exact value at most, with 95 % confidence for all together: the
///     inequality of Hoeffding (1963) with the largest gain that a join can have
/// @param standardError of the value that is known worst
public record SampledMyerson(double[] values, double bound, double standardError) {

    private static final double DOUBT = 0.05;

    /// Samples.
    ///
    /// @param net by player; positive for a surplus, negative for a deficit
    /// @param spread what a unit of local energy saves, not negative
    /// @param orders at least 2; as many reversed ones come on top
    public static SampledMyerson of(long[] net, double spread, NeighbourGraph graph, int orders, long seed) {
        if (orders < 2 || net.length != graph.players()) {
            throw new IllegalArgumentException("Sampling takes two orders at least and one number a player; given are "
                    + orders + " and " + net.length + " numbers for " + graph.players() + " players.");
        }
        int players = net.length;
        double[] sum = new double[players];
        double[] squares = new double[players];
        double[] pair = new double[players];
        int[] order = new int[players];
        Arrays.setAll(order, player -> player);
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < orders; round++) {
            shuffle(order, random);
            Arrays.fill(pair, 0);
            join(order, net, graph, pair);
            reverse(order);
            join(order, net, graph, pair);
            for (int player = 0; player < players; player++) {
                sum[player] += pair[player] / 2;
                squares[player] += pair[player] / 2 * (pair[player] / 2);
            }
        }
        double worst = 0;
        for (int player = 0; player < players; player++) {
            sum[player] /= orders;
            worst = Math.max(worst, (squares[player] / orders - sum[player] * sum[player]) / (orders - 1));
            sum[player] *= spread;
        }
        double bound = players == 0
                ? 0
                : spread * local(net) * Math.sqrt(StrictMath.log(2 * players / DOUBT) / (2.0 * orders));
        return new SampledMyerson(sum, bound, spread * Math.sqrt(Math.max(0, worst)));
    }

    private static double local(long[] net) {
        double supply = 0;
        double demand = 0;
        for (long each : net) {
            supply += Math.max(0, each);
            demand += Math.max(0, -each);
        }
        return Math.min(supply, demand);
    }

    private static void join(int[] order, long[] net, NeighbourGraph graph, double[] gains) {
        Parts parts = new Parts(net);
        for (int player : order) {
            gains[player] += parts.join(player, graph.neighboursOf(player));
        }
    }

    /// Fisher and Yates 1938.
    private static void shuffle(int[] order, SplittableRandom random) {
        for (int last = order.length - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            int swapped = order[last];
            order[last] = order[other];
            order[other] = swapped;
        }
    }

    private static void reverse(int[] order) {
        for (int low = 0, high = order.length - 1; low < high; low++, high--) {
            int swapped = order[low];
            order[low] = order[high];
            order[high] = swapped;
        }
    }

    /// The connected parts of those who have joined, as a forest (Tarjan 1975).
    private static final class Parts {

        private final int[] parent;
        private final long[] surplus;
        private final long[] deficit;

        Parts(long[] net) {
            parent = new int[net.length];
            Arrays.fill(parent, -1);
            surplus = new long[net.length];
            deficit = new long[net.length];
            for (int player = 0; player < net.length; player++) {
                surplus[player] = Math.max(0, net[player]);
                deficit[player] = Math.max(0, -net[player]);
            }
        }

        /// What it brings.
        long join(int player, int[] neighbours) {
            parent[player] = player;
            long before = 0;
            for (int neighbour : neighbours) {
                if (parent[neighbour] >= 0) {
                    int root = root(neighbour);
                    if (root != player) {
                        before += Math.min(surplus[root], deficit[root]);
                        surplus[player] += surplus[root];
                        deficit[player] += deficit[root];
                        parent[root] = player;
                    }
                }
            }
            return Math.min(surplus[player], deficit[player]) - before;
        }

        private int root(int player) {
            int root = player;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }
    }
}
