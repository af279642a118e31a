package org.openelecbay.home.forecast.boosting;

/// A complete binary tree of splits whose leaves hold one value for each level of the distribution.
final class Tree {

    private final int depth;
    private final int[] feature;
    private final double[] cut;
    private final double[][] leaves;

    Tree(int depth) {
        this.depth = depth;
        this.feature = new int[(1 << depth) - 1];
        this.cut = new double[feature.length];
        this.leaves = new double[1 << depth][0];
    }

    /// Rows with at least the cut go to the right.
    void split(int node, int byFeature, double atCut) {
        feature[node] = byFeature;
        cut[node] = atCut;
    }

    void leaf(int leaf, double[] values) {
        leaves[leaf] = values;
    }

    /// Adds the values of the leaf that a row falls into.
    void addTo(double[] row, double[] sum) {
        int node = 0;
        for (int level = 0; level < depth; level++) {
            node = 2 * node + (row[feature[node]] >= cut[node] ? 2 : 1);
        }
        double[] values = leaves[node - feature.length];
        for (int k = 0; k < values.length; k++) {
            sum[k] += values[k];
        }
    }
}
