package org.openelecbay.home.forecast.score;

/// The standard normal distribution.
final class NormalDistribution {

    private static final double FAR = 8.3;

    private NormalDistribution() {}

    static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /// The probability of less than z, to about 15 digits.
    ///
    /// Source: the series of G. Marsaglia, "Evaluating the normal distribution", J. Statistical Software 11 (2004),
    /// 4.
    static double below(double z) {
        if (z < -FAR || z > FAR) {
            return z < 0 ? 0 : 1;
        }
        double sum = z;
        double before = 0;
        double term = z;
        for (int k = 3; sum != before; k += 2) {
            before = sum;
            term *= z * z / k;
            sum += term;
        }
        return 0.5 + sum * density(z);
    }
}
