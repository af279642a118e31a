package org.openelecbay.market.coalition.graph;

import java.util.Arrays;
import org.openelecbay.market.coalition.sampling.Hoeffding;
import org.openelecbay.market.coalition.sampling.JoinSampling;

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
record SampledMyerson(double[] values, double bound, double standardError) {

    private static final double DOUBT = 0.05;

    /// Samples.
    ///
    /// @param net by player; positive for a surplus, negative for a deficit
    /// @param spread what a unit of local energy saves, not negative
    /// @param orders at least 2; as many reversed ones come on top
    static SampledMyerson of(long[] net, double spread, NeighbourGraph graph, int orders, long seed) {
        if (orders < 2 || net.length != graph.players()) {
            throw new IllegalArgumentException("Sampling takes two orders at least and one number a player; given are "
                    + orders + " and " + net.length + " numbers for " + graph.players() + " players.");
        }
        JoinSampling sampling =
                JoinSampling.ofPairs(net.length, orders, seed, (order, brings) -> join(order, net, graph, brings));
        double[] values = sampling.values();
        for (int player = 0; player < values.length; player++) {
            values[player] *= spread;
        }
        double bound = new Hoeffding(values.length, DOUBT).halfWidth(spread * local(net), orders);
        return new SampledMyerson(values, bound, spread * sampling.standardError());
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
