package org.openelecbay.market.reserve;

/// Somebody who can give energy, and follow the error up and down.
///
/// Giving `p` costs `slope p^2 / 2 + base p`, currency. Energy is in kWh; a buyer gives less than nothing.
///
/// @param slope currency per kWh^2, not negative
/// @param base currency per kWh
/// @param reserveCost currency per kWh held each way, not negative; infinite for somebody who holds none
/// @param min least energy, kWh
/// @param max most energy, kWh, not below the least
public record Provider(double slope, double base, double reserveCost, double min, double max) {

    public Provider {
        if (!(slope >= 0) || !Double.isFinite(slope) || !Double.isFinite(base) || !(reserveCost >= 0)) {
            throw new IllegalArgumentException("A provider costs " + slope + " per kWh^2, " + base + " per kWh and "
                    + reserveCost + " per kWh held; only the base may be negative, and slope and base are finite.");
        }
        if (!Double.isFinite(min) || !Double.isFinite(max) || min > max) {
            throw new IllegalArgumentException(
                    "A provider gives " + min + " to " + max + " kWh; both are finite, the least first.");
        }
    }

    /// Whether it can be asked to hold reserve.
    boolean holdsReserve() {
        return reserveCost < Double.POSITIVE_INFINITY;
    }

    double cost(double energy) {
        return energy * (slope * energy / 2 + base);
    }
}
