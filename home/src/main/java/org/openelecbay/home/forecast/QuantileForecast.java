package org.openelecbay.home.forecast;

import java.util.Arrays;

/// Distributions of some steps, each given by its quantiles at the same levels, never crossing.
public final class QuantileForecast {

    private final Levels levels;
    private final double[][] values;

    /// Quantiles that cross are put right by sorting each step (spec scheduling 7.1).
    ///
    /// @param levels of the columns
    /// @param values one row a step, one column a level, finite
    /// @throws IllegalArgumentException when a row has another length or holds a value that is not finite
    public QuantileForecast(Levels levels, double[][] values) {
        this.levels = levels;
        this.values = new double[values.length][];
        for (int step = 0; step < values.length; step++) {
            double[] row = values[step].clone();
            if (row.length != levels.count()) {
                throw new IllegalArgumentException("Step " + step + " has " + row.length + " quantiles for "
                        + levels.count() + " levels. Give one for each.");
            }
            for (double value : row) {
                if (!Double.isFinite(value)) {
                    throw new IllegalArgumentException(
                            "Step " + step + " has the quantile " + value + ". Was the history finite?");
                }
            }
            Arrays.sort(row);
            this.values[step] = row;
        }
    }

    public Levels levels() {
        return levels;
    }

    public int steps() {
        return values.length;
    }

    /// The quantile at the level number `place`.
    public double at(int step, int place) {
        return values[step][place];
    }

    /// All quantiles of a step.
    public double[] of(int step) {
        return values[step].clone();
    }

    /// The quantile at any level, between two given ones on the straight line; beyond them, the outermost.
    public double quantile(int step, double level) {
        double[] row = values[step];
        int last = row.length - 1;
        if (level <= levels.at(0)) {
            return row[0];
        }
        for (int k = 1; k <= last; k++) {
            if (level <= levels.at(k)) {
                double share = (level - levels.at(k - 1)) / (levels.at(k) - levels.at(k - 1));
                return row[k - 1] + share * (row[k] - row[k - 1]);
            }
        }
        return row[last];
    }

    public double median(int step) {
        return quantile(step, 0.5);
    }

    public double[] medians() {
        double[] medians = new double[values.length];
        Arrays.setAll(medians, this::median);
        return medians;
    }

    /// The lower end of the central interval that covers `share`.
    public double lower(int step, double share) {
        return quantile(step, (1 - share) / 2);
    }

    /// The upper end of the central interval that covers `share`.
    public double upper(int step, double share) {
        return quantile(step, (1 + share) / 2);
    }
}
