package org.openelecbay.home.chance;

/// The first four moments of an uncertain quantity.
///
/// @param mean in its unit
/// @param deviation standard deviation in its unit, not negative
/// @param skewness third standardised moment; 0 for anything symmetric
/// @param kurtosis fourth standardised moment, not the excess: 3 for a normal distribution; by Pearson's
///     inequality at least one more than the square of the skewness
public record Moments(double mean, double deviation, double skewness, double kurtosis) {

    private static final double ROUNDING = 1e-9;

    public Moments {
        if (!Double.isFinite(mean) || !(deviation >= 0 && deviation < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A mean of " + mean + " with a standard deviation of " + deviation
                    + " is not a spread. Both are finite, and the deviation is 0 or more.");
        }
        double least = 1 + skewness * skewness;
        if (!(kurtosis >= least - ROUNDING * least && kurtosis < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A skewness of " + skewness + " needs a kurtosis of at least " + least
                    + ", not " + kurtosis + ". Is the excess over 3 given? A normal distribution has 3 here.");
        }
    }

    /// A symmetric bell: skewness 0, kurtosis 3.
    public static Moments normal(double mean, double deviation) {
        return new Moments(mean, deviation, 0, 3);
    }

    /// The moments of the same quantity in another unit and from another zero: `factor x + offset`.
    public Moments scaled(double factor, double offset) {
        return new Moments(
                factor * mean + offset, Math.abs(factor) * deviation, factor < 0 ? -skewness : skewness, kurtosis);
    }
}
