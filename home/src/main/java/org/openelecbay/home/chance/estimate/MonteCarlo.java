package org.openelecbay.home.chance.estimate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import org.openelecbay.home.chance.Distribution;
import org.openelecbay.home.chance.Seeds;

/// What a function of uncertain inputs comes to, from many draws.
///
/// @param draws how many
/// @param mean of the values
/// @param deviation standard deviation of the values, with `draws - 1`
/// @param standardError of the mean: deviation by the root of the draws
public record MonteCarlo(int draws, double mean, double deviation, double standardError) {

    private static final double STANDARD_ERRORS = 3;
    private static final double SHARE = 0.01;
    private static final int MOST_DRAWS = 100_000_000;

    /// Draws independent inputs; input `k` of draw `i` depends on seed, `k` and `i` alone.
    ///
    /// @param draws at least 2
    public static MonteCarlo of(
            List<? extends Distribution> inputs, ToDoubleFunction<double[]> function, int draws, long seed) {
        if (draws < 2 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException(
                    draws + " draws are out of range. An error can be told from 2; " + MOST_DRAWS + " are the most.");
        }
        RandomGenerator[] random = new RandomGenerator[inputs.size()];
        for (int k = 0; k < random.length; k++) {
            random[k] = Seeds.generator(Seeds.derive(seed, k));
        }
        double[] x = new double[random.length];
        double mean = 0;
        double squares = 0;
        for (int draw = 1; draw <= draws; draw++) {
            for (int k = 0; k < x.length; k++) {
                x[k] = inputs.get(k).draw(random[k]);
            }
            double value = function.applyAsDouble(x);
            double away = value - mean;
            mean += away / draw;
            squares += away * (value - mean);
        }
        double deviation = Math.sqrt(squares / (draws - 1));
        return new MonteCarlo(draws, mean, deviation, deviation / Math.sqrt(draws));
    }

    /// The cross-check of spec scheduling 6.2: the other mean is no further away than three standard
    /// errors and 1 % of this mean.
    public boolean agreesWith(double otherMean) {
        return Math.abs(otherMean - mean) <= STANDARD_ERRORS * standardError + SHARE * Math.abs(mean);
    }
}
