package org.openelecbay.market.dispatch.book;

import java.util.Arrays;

/// Rounds the energies of pairs to whole numbers so that the sum of each participant is rounded too: down or up to the
/// next whole number, whatever the number of its pairs.
///
/// Fractions are shifted along cycles, and along paths between participants with one fraction left, until one of them
/// is whole. Cost: fractions times the length of such a path. Source: Bacharach, "Matrix rounding problems" (1966).
final class ControlledRounding {

    private static final double WHOLE = 1e-9;

    private final int[] ones;
    private final int[] others;
    private final double[] fractions;
    private final boolean[] isWhole;
    private final int[][] edgesOf;
    private final int[] degrees;
    private final int[] firsts;
    private final int[] placeOnPath;
    private final int[] nodes;
    private final int[] edges;

    private ControlledRounding(int[] ones, int[] others, double[] fractions, int size) {
        this.ones = ones;
        this.others = others;
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
            degrees[ones[e]] += isWhole[e] ? 0 : 1;
            degrees[others[e]] += isWhole[e] ? 0 : 1;
        }
        this.edgesOf = new int[size][];
        Arrays.setAll(edgesOf, n -> new int[degrees[n]]);
        int[] next = new int[size];
        for (int e = 0; e < fractions.length; e++) {
            if (!isWhole[e]) {
                edgesOf[ones[e]][next[ones[e]]++] = e;
                edgesOf[others[e]][next[others[e]]++] = e;
            }
        }
    }

    /// @param ones number of the participant at one end of each pair
    /// @param others number at the other end; no participant is at both sides
    /// @param energies by pair, not negative
    /// @param size how many participants there are
    static long[] of(int[] ones, int[] others, double[] energies, int size) {
        double[] fractions = new double[energies.length];
        for (int e = 0; e < energies.length; e++) {
            fractions[e] = energies[e] - Math.floor(energies[e]);
        }
        new ControlledRounding(ones, others, fractions, size).round();
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
            int other = ones[edge] == at ? others[edge] : ones[edge];
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

    /// Adds to every second fraction from `from` on what it takes from the others, as much as is needed for the first
    /// of them to be whole, in the direction that needs less.
    private void shift(int from, int to) {
        double up = 1;
        double down = 1;
        for (int k = from; k < to; k++) {
            double fraction = fractions[edges[k]];
            boolean adds = (k - from) % 2 == 0;
            up = Math.min(up, adds ? 1 - fraction : fraction);
            down = Math.min(down, adds ? fraction : 1 - fraction);
        }
        double by = up <= down ? up : -down;
        for (int k = from; k < to; k++) {
            int edge = edges[k];
            fractions[edge] += (k - from) % 2 == 0 ? by : -by;
            if (fractions[edge] < WHOLE || fractions[edge] > 1 - WHOLE) {
                isWhole[edge] = true;
                degrees[ones[edge]]--;
                degrees[others[edge]]--;
            }
        }
    }
}
