package org.openelecbay.home.forecast.smoothing;

/// How much a new value counts, each 0 (nothing) to 1 (everything).
///
/// @param alpha in the level
/// @param beta in the trend
/// @param gamma in the season
public record Smoothing(double alpha, double beta, double gamma) {

    private static final double[] ALPHAS = {0.02, 0.05, 0.1, 0.2, 0.4, 0.6};
    private static final double[] BETAS = {0, 0.001, 0.01};
    private static final double[] GAMMAS = {0.02, 0.05, 0.1, 0.2, 0.3};

    public Smoothing {
        require("alpha", alpha);
        require("beta", beta);
        require("gamma", gamma);
    }

    private static void require(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(
                    "The smoothing " + name + " is " + value + ", outside 0 to 1. 0 never learns, 1 forgets at once.");
        }
    }

    /// The one with the least sum of squared one-step errors over a series, of 90 on a grid (alpha 0.02 to 0.6, beta
    /// 0 to 0.01, gamma 0.02 to 0.3); of equal ones the first.
    ///
    /// @param series at least two seasons and one value
    public static Smoothing leastSquares(double[] series, int season) {
        if (series.length <= 2 * season) {
            throw new IllegalArgumentException("A series of " + series.length + " values has no two seasons of "
                    + season + " and one more. Give a longer one.");
        }
        Smoothing best = new Smoothing(ALPHAS[0], BETAS[0], GAMMAS[0]);
        double least = Double.POSITIVE_INFINITY;
        for (double alpha : ALPHAS) {
            for (double beta : BETAS) {
                for (double gamma : GAMMAS) {
                    Smoothing tried = new Smoothing(alpha, beta, gamma);
                    double sum = squaredErrors(series, season, tried);
                    if (sum < least) {
                        least = sum;
                        best = tried;
                    }
                }
            }
        }
        return best;
    }

    private static double squaredErrors(double[] series, int season, Smoothing tried) {
        HoltWinters running = new HoltWinters(season, tried);
        double sum = 0;
        for (int k = 0; k < series.length; k++) {
            if (k >= 2 * season) {
                double error = series[k] - running.next();
                sum += error * error;
            }
            running.observe(series[k]);
        }
        return sum;
    }
}
