package org.openelecbay.home.forecast.boosting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.home.forecast.Levels;

/// Quantile regression by gradient boosting of the pinball loss.
///
/// All levels share the splits of a tree, which follow the gradient of one level after the other in turn; each leaf
/// then moves every level by the quantile of that level's residuals in it. Nothing is drawn at random. Source:
/// J. H. Friedman, "Greedy function approximation", Annals of Statistics 29 (2001) 1189-1232, with quantile leaves.
final class QuantileBoosting {

    private static final double[] TURNS = {0.5, 0.9, 0.1};

    private final Levels levels;
    private final double[] start;
    private final List<Tree> trees = new ArrayList<>();

    private QuantileBoosting(Levels levels, double[] start) {
        this.levels = levels;
        this.start = start;
    }

    /// Fits the quantiles of answers.
    ///
    /// @param rows one a pair, one column a feature, finite
    /// @param answers one a row, finite
    /// @throws IllegalArgumentException when there is no row, or another number of answers
    public static QuantileBoosting fit(double[][] rows, double[] answers, Levels levels, BoostingOptions options) {
        if (rows.length == 0 || rows.length != answers.length) {
            throw new IllegalArgumentException("There are " + rows.length + " rows for " + answers.length
                    + " answers. Give as many, and one at least.");
        }
        double[] start = new double[levels.count()];
        double[] sorted = answers.clone();
        Arrays.sort(sorted);
        Arrays.setAll(start, k -> sorted[Math.min(sorted.length - 1, (int) (levels.at(k) * sorted.length))]);
        QuantileBoosting fitted = new QuantileBoosting(levels, start);
        fitted.grow(rows, answers, options);
        return fitted;
    }

    private void grow(double[][] rows, double[] answers, BoostingOptions options) {
        double[][] residuals = new double[levels.count()][rows.length];
        for (int k = 0; k < levels.count(); k++) {
            for (int row = 0; row < rows.length; row++) {
                residuals[k][row] = answers[row] - start[k];
            }
        }
        TreeGrower grower = new TreeGrower(new Bins(rows), rows.length, options);
        double[] gradient = new double[rows.length];
        for (int tree = 0; tree < options.trees(); tree++) {
            double level = TURNS[tree % TURNS.length];
            double[] turn = residuals[nearest(level)];
            for (int row = 0; row < rows.length; row++) {
                gradient[row] = turn[row] >= 0 ? level : level - 1;
            }
            Tree grown = grower.grown(gradient);
            fill(grown, grower.leafOf(), residuals, options);
            trees.add(grown);
        }
    }

    private int nearest(double level) {
        int nearest = 0;
        for (int k = 1; k < levels.count(); k++) {
            if (Math.abs(levels.at(k) - level) < Math.abs(levels.at(nearest) - level)) {
                nearest = k;
            }
        }
        return nearest;
    }

    private void fill(Tree tree, int[] leafOf, double[][] residuals, BoostingOptions options) {
        int leaves = 1 << options.depth();
        int[] from = new int[leaves + 1];
        for (int leaf : leafOf) {
            from[leaf + 1]++;
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            from[leaf + 1] += from[leaf];
        }
        double[][] values = new double[leaves][levels.count()];
        double[] grouped = new double[leafOf.length];
        for (int k = 0; k < levels.count(); k++) {
            int[] next = from.clone();
            for (int row = 0; row < leafOf.length; row++) {
                grouped[next[leafOf[row]]++] = residuals[k][row];
            }
            for (int leaf = 0; leaf < leaves; leaf++) {
                int count = from[leaf + 1] - from[leaf];
                if (count > 0) {
                    int rank = from[leaf] + Math.min(count - 1, (int) (levels.at(k) * count));
                    values[leaf][k] = options.rate() * Selection.select(grouped, from[leaf], from[leaf + 1] - 1, rank);
                }
            }
            for (int row = 0; row < leafOf.length; row++) {
                residuals[k][row] -= values[leafOf[row]][k];
            }
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            tree.leaf(leaf, values[leaf]);
        }
    }

    /// The quantiles of a row's answer, sorted where they cross.
    public double[] quantiles(double[] row) {
        double[] sum = start.clone();
        for (Tree tree : trees) {
            tree.addTo(row, sum);
        }
        Arrays.sort(sum);
        return sum;
    }
}
