package org.openelecbay.home.forecast.interval;

import org.openelecbay.home.forecast.Levels;

/// Quantiles of the errors of one kind of forecast, in units of their usual size: each is moved up by its level after a
/// miss and down after a hit, so that whatever the errors are, in the long run it covers what it says.
///
/// Source: A. N. Angelopoulos, E. Candes and R. J. Tibshirani, "Conformal PID control for time series prediction",
/// NeurIPS 2023 (quantile tracking); I. Gibbs and E. Candes, NeurIPS 2021.
final class QuantileTracker {

    private static final double LEAST_STEP = 0.07;
    private static final double FIRST_STEP = 0.3;

    private final Levels levels;
    private final double[] inScales;
    private final int together;
    private int count;

    /// @param together how many of its forecasts look at the same step; they count as one
    /// @param spread 1 when the errors are those of points, 0 when quantiles are corrected
    QuantileTracker(Levels levels, int together, double spread) {
        this.together = together;
        this.levels = levels;
        this.inScales = new double[levels.count()];
        for (int k = 0; k < inScales.length; k++) {
            double level = levels.at(k);
            inScales[k] = spread * 0.7 * StrictMath.log(level / (1 - level));
        }
    }

    /// What is to be added to the quantile at the level number `place`, in usual errors.
    double correction(int place) {
        return inScales[place];
    }

    /// Takes what came. A quantile that was met exactly, such as the zero of an empty home, says nothing and stays.
    ///
    /// @param issued the quantiles as they were said, with the corrections of then
    /// @param weight share of a step that it moves
    void learn(double[] issued, double observed, double weight) {
        count++;
        double step = Math.max(LEAST_STEP, FIRST_STEP / Math.sqrt((double) count / together)) / together;
        for (int k = 0; k < inScales.length; k++) {
            if (observed != issued[k]) {
                inScales[k] += weight * step * (levels.at(k) - (observed < issued[k] ? 1 : 0));
            }
        }
    }
}
