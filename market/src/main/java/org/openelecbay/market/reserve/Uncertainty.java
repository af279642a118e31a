package org.openelecbay.market.reserve;

/// The forecast error of a community and how surely it has to be met.
///
/// @param sigma standard deviation of the error, kWh, not negative
/// @param factor standard deviations that are kept free, not negative; see [SafetyRule]
public record Uncertainty(double sigma, double factor) {

    public Uncertainty {
        if (!(sigma >= 0) || !Double.isFinite(sigma) || !(factor >= 0) || !Double.isFinite(factor)) {
            throw new IllegalArgumentException("The error deviates by " + sigma + " kWh and is met up to " + factor
                    + " times that; both are finite and not negative.");
        }
    }

    /// What all providers together hold each way, kWh.
    public double reserve() {
        return factor * sigma;
    }
}
