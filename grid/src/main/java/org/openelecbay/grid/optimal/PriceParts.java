package org.openelecbay.grid.optimal;

/// What one more kWh (or kvarh) of load at a place would cost, by cause; the parts add up to the nodal price.
///
/// Source: spec grid 4.5. Over-voltage lowers a price, under-voltage raises it.
///
/// @param energy price of grid energy; zero for reactive power
/// @param loss what the losses change
/// @param voltage what binding voltage limits change
/// @param congestion what binding limits of currents and flows change
public record PriceParts(double energy, double loss, double voltage, double congestion) {

    /// The nodal price in money per kWh or kvarh.
    public double total() {
        return energy + loss + voltage + congestion;
    }

    /// The part that is not energy: what network usage is charged by (spec grid 6.1).
    public double network() {
        return loss + voltage + congestion;
    }
}
