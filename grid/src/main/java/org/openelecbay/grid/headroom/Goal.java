package org.openelecbay.grid.headroom;

/// What decisions are worth: `sum w x`, or `sum w ln x` for proportional fairness.
///
/// @param weights of each decision, above zero where it is logarithmic, else zero or more
/// @param logarithmic true for proportional fairness; then every decision ends above zero where it can
public record Goal(double[] weights, boolean logarithmic) {

    public Goal {
        for (double weight : weights) {
            if (!(weight >= 0) || !Double.isFinite(weight) || (logarithmic && weight == 0)) {
                throw new IllegalArgumentException("A weight of " + weight + " is impossible; a weight is "
                        + (logarithmic ? "above zero." : "zero or more."));
            }
        }
    }

    double value(double[] x) {
        double sum = 0;
        for (int k = 0; k < x.length; k++) {
            sum += weights[k] * (logarithmic ? Math.log(x[k]) : x[k]);
        }
        return sum;
    }

    double slope(int decision, double x) {
        return logarithmic ? weights[decision] / x : weights[decision];
    }

    /// The negated second derivative, zero or more.
    double bend(int decision, double x) {
        return logarithmic ? weights[decision] / (x * x) : 0;
    }
}
