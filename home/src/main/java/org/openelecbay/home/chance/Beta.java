package org.openelecbay.home.chance;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// The Beta distribution of a share between 0 and 1, such as irradiance over its maximum (spec scheduling
/// 6.2).
///
/// @param alpha above 0; large with `beta` small draws the share to 1
/// @param beta above 0
public record Beta(double alpha, double beta) implements Distribution {

    public Beta {
        if (!(alpha > 0 && beta > 0 && alpha + beta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A Beta distribution with alpha " + alpha + " and beta " + beta + " cannot be. Both are above 0.");
        }
    }

    /// The one with this mean and standard deviation: `beta = (1 - m)(m (1 - m) / s^2 - 1)`, `alpha = m
    /// beta / (1 - m)`.
    ///
    /// @throws IllegalArgumentException when the mean is not between 0 and 1 or `s^2 >= m (1 - m)`
    public static Beta fitted(double mean, double deviation) {
        if (!(mean > 0 && mean < 1)) {
            throw new IllegalArgumentException(
                    "The mean share " + mean + " is not between 0 and 1. Divide by the largest possible value first.");
        }
        double most = mean * (1 - mean);
        if (!(deviation > 0 && deviation * deviation < most)) {
            throw new IllegalArgumentException("No share between 0 and 1 with mean " + mean + " has the deviation "
                    + deviation + ". It lies above 0 and below " + Math.sqrt(most) + ".");
        }
        double beta = (1 - mean) * (most / (deviation * deviation) - 1);
        return new Beta(mean * beta / (1 - mean), beta);
    }

    @Override
    public Moments moments() {
        double sum = alpha + beta;
        double product = alpha * beta;
        double deviation = Math.sqrt(product / (sum + 1)) / sum;
        double skewness = 2 * (beta - alpha) * Math.sqrt(sum + 1) / ((sum + 2) * Math.sqrt(product));
        double excess = 6
                * ((alpha - beta) * (alpha - beta) * (sum + 1) - product * (sum + 2))
                / (product * (sum + 2) * (sum + 3));
        return new Moments(alpha / sum, deviation, skewness, 3 + excess);
    }

    @Override
    public double lowest() {
        return 0;
    }

    @Override
    public double highest() {
        return 1;
    }

    @Override
    public double cumulative(double value) {
        return BetaDistribution.of(alpha, beta).cumulativeProbability(value);
    }

    @Override
    public double quantile(double probability) {
        return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(Probability.checked(probability));
    }
}
