package org.openelecbay.home.forecast;

/// What every value of a series is known to respect, and how it goes with the sun.
///
/// @param lowest no value is below; minus infinity when nothing is known
/// @param sun true when values go with the clear sky, as PV does: they are then forecast in proportion to it, and are
/// zero in the dark
public record Support(double lowest, boolean sun) {

    /// Any value may come, such as a net load or a price.
    public static final Support ANY = new Support(Double.NEGATIVE_INFINITY, false);

    /// Never negative, such as a load.
    public static final Support LOAD = new Support(0, false);

    /// Never negative and zero in the dark: PV and irradiance.
    public static final Support SUN = new Support(0, true);

    public Support {
        if (Double.isNaN(lowest) || lowest == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException(
                    "The lowest value " + lowest + " bounds nothing. Give a number, or minus infinity.");
        }
    }

    /// A value brought above the lowest.
    public double clip(double value) {
        return Math.max(lowest, value);
    }
}
