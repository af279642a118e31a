package org.openelecbay.home.forecast.boosting;

import java.util.Arrays;

/// Grows one tree level by level: each node is split where the sums of gradients on both sides differ most.
final class TreeGrower {

    private final Bins bins;
    private final BoostingOptions options;
    private final int[] leafOf;
    private final double[][] sums;
    private final int[][] counts;

    TreeGrower(Bins bins, int rows, BoostingOptions options) {
        this.bins = bins;
        this.options = options;
        this.leafOf = new int[rows];
        int nodes = 1 << (options.depth() - 1);
        this.sums = new double[nodes][Bins.MOST];
        this.counts = new int[nodes][Bins.MOST];
    }

    /// The structure of a tree; its leaves are still empty. Afterwards [#leafOf] tells where each row fell.
    Tree grown(double[] gradient) {
        Tree tree = new Tree(options.depth());
        Arrays.fill(leafOf, 0);
        for (int level = 0; level < options.depth(); level++) {
            split(tree, level, gradient);
        }
        return tree;
    }

    int[] leafOf() {
        return leafOf;
    }

    private void split(Tree tree, int level, double[] gradient) {
        int nodes = 1 << level;
        int first = nodes - 1;
        double[] best = new double[nodes];
        int[] feature = new int[nodes];
        int[] bin = new int[nodes];
        for (int f = 0; f < bins.features(); f++) {
            add(nodes, bins.of(f), gradient);
            for (int node = 0; node < nodes; node++) {
                seek(node, f, best, feature, bin);
            }
        }
        for (int node = 0; node < nodes; node++) {
            double cut = best[node] > 0 ? bins.cut(feature[node], bin[node]) : Double.POSITIVE_INFINITY;
            tree.split(first + node, feature[node], cut);
            bin[node] = best[node] > 0 ? bin[node] : Bins.MOST;
        }
        for (int row = 0; row < leafOf.length; row++) {
            int node = leafOf[row];
            leafOf[row] = 2 * node + (bins.of(feature[node])[row] >= bin[node] ? 1 : 0);
        }
    }

    private void add(int nodes, byte[] column, double[] gradient) {
        for (int node = 0; node < nodes; node++) {
            Arrays.fill(sums[node], 0);
            Arrays.fill(counts[node], 0);
        }
        for (int row = 0; row < leafOf.length; row++) {
            sums[leafOf[row]][column[row]] += gradient[row];
            counts[leafOf[row]][column[row]]++;
        }
    }

    private void seek(int node, int f, double[] best, int[] feature, int[] bin) {
        double total = 0;
        int rows = 0;
        for (int b = 0; b < bins.binsOf(f); b++) {
            total += sums[node][b];
            rows += counts[node][b];
        }
        double below = 0;
        int belowRows = 0;
        for (int b = 1; b < bins.binsOf(f); b++) {
            below += sums[node][b - 1];
            belowRows += counts[node][b - 1];
            int aboveRows = rows - belowRows;
            if (belowRows >= options.leastRows() && aboveRows >= options.leastRows()) {
                double above = total - below;
                double gain = below * below / belowRows + above * above / aboveRows - total * total / rows;
                if (gain > best[node] + 1e-12) {
                    best[node] = gain;
                    feature[node] = f;
                    bin[node] = b;
                }
            }
        }
    }
}
