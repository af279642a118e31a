package org.openelecbay.home.forecast.boosting;

import java.util.Arrays;

/// Features cut into at most 32 bins of about as many rows each, so that a split is found by adding up.
final class Bins {

    static final int MOST = 32;

    private final double[][] cuts;
    private final byte[][] bins;

    /// @param rows one a pair, one column a feature, finite
    Bins(double[][] rows) {
        int features = rows[0].length;
        cuts = new double[features][];
        bins = new byte[features][rows.length];
        double[] column = new double[rows.length];
        for (int f = 0; f < features; f++) {
            for (int row = 0; row < rows.length; row++) {
                column[row] = rows[row][f];
            }
            Arrays.sort(column);
            cuts[f] = cutsOf(column);
            for (int row = 0; row < rows.length; row++) {
                bins[f][row] = (byte) binOf(cuts[f], rows[row][f]);
            }
        }
    }

    private static double[] cutsOf(double[] sorted) {
        double[] cuts = new double[MOST - 1];
        int count = 0;
        for (int k = 1; k < MOST; k++) {
            double cut = sorted[(int) ((long) k * sorted.length / MOST)];
            if (cut > sorted[0] && (count == 0 || cut > cuts[count - 1])) {
                cuts[count++] = cut;
            }
        }
        return Arrays.copyOf(cuts, count);
    }

    /// How many cuts are not above the value.
    private static int binOf(double[] cuts, double value) {
        int bin = 0;
        while (bin < cuts.length && value >= cuts[bin]) {
            bin++;
        }
        return bin;
    }

    int features() {
        return cuts.length;
    }

    int binsOf(int feature) {
        return cuts[feature].length + 1;
    }

    byte[] of(int feature) {
        return bins[feature];
    }

    /// Rows in bins from `bin` on have at least this value.
    double cut(int feature, int bin) {
        return cuts[feature][bin - 1];
    }
}
