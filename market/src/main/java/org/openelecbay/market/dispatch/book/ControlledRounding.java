package org.openelecbay.market.dispatch.book;

import java.util.Arrays;

/// Rounds flows between nodes to whole numbers, each down or up. What goes through a node still balances where it did;
/// what begins or ends at a node is rounded down or up as a sum, whatever the number of its flows.
///
/// Fractions are shifted along cycles, and along paths between nodes with one fraction left, until one of them is
/// whole. Cost: fractions times the length of such a path. Source: Bacharach, "Matrix rounding problems" (1966).
final class ControlledRounding {

    private static final double WHOLE = 1e-9;

    private final int[] tails;
    private final int[] heads;
    private final double[] fractions;
    private final boolean[] isWhole;
    private final int[][] edgesOf;
    private final int[] degrees;
    private final int[] firsts;
    private final int[] placeOnPath;
    private final int[] nodes;
    private final int[] edges;

    private ControlledRounding(int[] tails, int[] heads, double[] fractions, int size) {
        this.tails = tails;
        this.heads = heads;
        this.fractions = fractions;
        this.isWhole = new boolean[fractions.length];
        this.degrees = new int[size];
        this.firsts = new int[size];
        this.placeOnPath = new int[size];
        this.nodes = new int[size + 1];
        this.edges = new int[size + 1];
        Arrays.fill(placeOnPath, -1);
        for (int e = 0; e < fractions.length; e++) {
            isWhole[e] = fractions[e] < WHOLE || fractions[e] > 1 - WHOLE;
            degrees[tails[e]] += isWhole[e] ? 0 : 1;
            degrees[heads[e]] += isWhole[e] ? 0 : 1;
        }
        this.edgesOf = new int[size][];
        Arrays.setAll(edgesOf, n -> new int[degrees[n]]);
        int[] next = new int[size];
        for (int e = 0; e < fractions.length; e++) {
            if (!isWhole[e]) {
                edgesOf[tails[e]][next[tails[e]]++] = e;
                edgesOf[heads[e]][next[heads[e]]++] = e;
            }
        }
    }

    /// @param tails number of the node where each flow leaves
    /// @param heads number of the node where it arrives, another one
    /// @param energies the flows, not negative
    /// @param size how many nodes there are
    static long[] of(int[] tails, int[] heads, double[] energies, int size) {
        double[] fractions = new double[energies.length];
        for (int e = 0; e < energies.length; e++) {
            fractions[e] = energies[e] - Math.floor(energies[e]);
        }
        new ControlledRounding(tails, heads, fractions, size).round();
        long[] whole = new long[energies.length];
        for (int e = 0; e < whole.length; e++) {
            whole[e] = (long) Math.floor(energies[e]) + Math.round(fractions[e]);
        }
        return whole;
    }

    private void round() {
        for (int node = 0; node < degrees.length; node++) {
            while (degrees[node] > 0) {
                int length = walk(node);
                if (length < 0) {
                    length = walk(nodes[-length]);
                }
                if (length < 0) {
                    shift(0, -length);
                }
            }
        }
    }

    /// Walks from a node until it closes a cycle, which is shifted at once, or finds no further fraction.
    ///
    /// @return minus the number of edges of a path, 0 after a cycle
    private int walk(int start) {
        int length = 0;
        nodes[0] = start;
        placeOnPath[start] = 0;
        int from = 0;
        while (true) {
            int at = nodes[length];
            int edge = next(at, length == 0 ? -1 : edges[length - 1]);
            if (edge < 0) {
                break;
            }
            int other = tails[edge] == at ? heads[edge] : tails[edge];
            edges[length++] = edge;
            if (placeOnPath[other] >= 0) {
                from = placeOnPath[other];
                forget(length);
                shift(from, length);
                return 0;
            }
            nodes[length] = other;
            placeOnPath[other] = length;
        }
        forget(length + 1);
        return -length;
    }

    private void forget(int count) {
        for (int k = 0; k < count; k++) {
            placeOnPath[nodes[k]] = -1;
        }
    }

    /// A fraction of a node other than the one that led there; -1 if there is none.
    private int next(int node, int except) {
        int[] list = edgesOf[node];
        while (firsts[node] < list.length && isWhole[list[firsts[node]]]) {
            firsts[node]++;
        }
        for (int k = firsts[node]; k < list.length; k++) {
            if (list[k] != except && !isWhole[list[k]]) {
                return list[k];
            }
        }
        return -1;
    }

    /// Adds to the flows along the walk what it takes from those against it, or the other way round, whichever makes
    /// one of them whole with less.
    private void shift(int from, int to) {
        double up = 1;
        double down = 1;
        for (int k = from; k < to; k++) {
            double fraction = fractions[edges[k]];
            boolean adds = isAlong(k);
            up = Math.min(up, adds ? 1 - fraction : fraction);
            down = Math.min(down, adds ? fraction : 1 - fraction);
        }
        double by = up <= down ? up : -down;
        for (int k = from; k < to; k++) {
            int edge = edges[k];
            fractions[edge] += isAlong(k) ? by : -by;
            if (fractions[edge] < WHOLE || fractions[edge] > 1 - WHOLE) {
                isWhole[edge] = true;
                degrees[tails[edge]]--;
                degrees[heads[edge]]--;
            }
        }
    }

    /// Whether the walk passes its edge at this place from tail to head.
    private boolean isAlong(int place) {
        return tails[edges[place]] == nodes[place];
    }
}
