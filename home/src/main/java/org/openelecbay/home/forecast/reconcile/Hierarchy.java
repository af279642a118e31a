package org.openelecbay.home.forecast.reconcile;

import java.util.Arrays;

/// Sums over the same parts: a community is the sum of its homes, a feeder of the community and what else hangs on it.
///
/// Nodes are ordered: first the sums, then the parts.
public final class Hierarchy {

    private final int parts;
    private final int[][] sums;

    /// @param parts how many parts there are, numbered from 0
    /// @param sums which parts each sum adds up
    public Hierarchy(int parts, int[]... sums) {
        if (parts < 1) {
            throw new IllegalArgumentException("A hierarchy of " + parts + " parts adds nothing up. Give one or more.");
        }
        this.parts = parts;
        this.sums = new int[sums.length][];
        for (int k = 0; k < sums.length; k++) {
            this.sums[k] = sums[k].clone();
            boolean[] seen = new boolean[parts];
            for (int part : sums[k]) {
                if (part < 0 || part >= parts || seen[part]) {
                    throw new IllegalArgumentException("The sum " + k + " names the part " + part + " of " + parts
                            + " parts; each may stand once, numbered from 0.");
                }
                seen[part] = true;
            }
        }
    }

    /// One sum over all parts, as a community over its homes.
    public static Hierarchy total(int parts) {
        int[] all = new int[Math.max(0, parts)];
        Arrays.setAll(all, k -> k);
        return new Hierarchy(parts, all);
    }

    public int parts() {
        return parts;
    }

    public int sums() {
        return sums.length;
    }

    public int nodes() {
        return parts + sums.length;
    }

    /// All nodes of given parts: they add up.
    public double[] nodes(double[] part) {
        double[] nodes = new double[nodes()];
        for (int k = 0; k < sums.length; k++) {
            for (int each : sums[k]) {
                nodes[k] += part[each];
            }
        }
        System.arraycopy(part, 0, nodes, sums.length, parts);
        return nodes;
    }

    /// The rows of the summing matrix: what each node adds up.
    double[][] matrix() {
        double[][] rows = new double[nodes()][parts];
        for (int k = 0; k < sums.length; k++) {
            for (int each : sums[k]) {
                rows[k][each] = 1;
            }
        }
        for (int k = 0; k < parts; k++) {
            rows[sums.length + k][k] = 1;
        }
        return rows;
    }
}
