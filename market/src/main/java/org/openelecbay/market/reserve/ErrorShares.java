package org.openelecbay.market.reserve;

/// Who causes how much of the error of a community: `cov(omega_k, omega) / sigma^2`, which sums to one.
///
/// A source whose errors offset the others' has a negative share and is paid. Source: spec G.1, cost causation.
final class ErrorShares {

    private ErrorShares() {}

    /// From the covariances of the sources.
    ///
    /// @param covariance symmetric, by source and source
    /// @return all zero where nothing varies
    /// @throws IllegalArgumentException when the table is not square or the sum of the errors has a negative
    /// variance
    static double[] of(double[][] covariance) {
        double[] shares = new double[covariance.length];
        double variance = 0;
        for (int k = 0; k < shares.length; k++) {
            if (covariance[k].length != shares.length) {
                throw new IllegalArgumentException("Row " + k + " of the covariances has " + covariance[k].length
                        + " entries for " + shares.length + " sources.");
            }
            for (double each : covariance[k]) {
                shares[k] += each;
            }
            variance += shares[k];
        }
        if (variance < 0) {
            throw new IllegalArgumentException("The variance of all errors together is " + variance
                    + ". Is the table of covariances not positive semidefinite?");
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] = variance > 0 ? shares[k] / variance : 0;
        }
        return shares;
    }

    /// Of sources with the same correlation between any two.
    ///
    /// @param sigma standard deviation of each source, not negative
    /// @param correlation 0 to 1
    static double[] equallyCorrelated(double[] sigma, double correlation) {
        double sum = sum(sigma);
        double variance = variance(sigma, correlation);
        double[] shares = new double[sigma.length];
        for (int k = 0; k < shares.length; k++) {
            double covariance = sigma[k] * ((1 - correlation) * sigma[k] + correlation * sum);
            shares[k] = variance > 0 ? covariance / variance : 0;
        }
        return shares;
    }

    /// The variance of all these sources together.
    ///
    /// @param correlation 0 to 1, between any two
    static double variance(double[] sigma, double correlation) {
        double squares = 0;
        for (double each : sigma) {
            squares += each * each;
        }
        double sum = sum(sigma);
        return (1 - correlation) * squares + correlation * sum * sum;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
