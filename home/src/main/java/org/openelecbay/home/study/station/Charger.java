package org.openelecbay.home.study.station;

/// A charger whose car values a kW at `B - a P`.
///
/// @param value `B`, marginal value of the first kW
/// @param slope `a`, by how much it falls for each kW; above 0
/// @param mostKw not negative
public record Charger(double value, double slope, double mostKw) {

    public Charger {
        if (!(slope > 0) || !(mostKw >= 0) || !Double.isFinite(value) || !Double.isFinite(mostKw)) {
            throw new IllegalArgumentException("A charger with value " + value + ", slope " + slope + " and at most "
                    + mostKw + " kW cannot be. The slope is above 0 and the power not below.");
        }
    }

    /// What it draws at a price: `clip((B - price) / a, 0, most)`, kW.
    public double powerAt(double price) {
        return Math.clamp((value - price) / slope, 0, mostKw);
    }
}
