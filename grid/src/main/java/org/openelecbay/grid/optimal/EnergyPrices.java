package org.openelecbay.grid.optimal;

/// What energy from and to the grid above costs.
///
/// @param importPerKwh money paid per kWh drawn from the source
/// @param exportPerKwh money received per kWh given to the source; not above the import price
public record EnergyPrices(double importPerKwh, double exportPerKwh) {

    public EnergyPrices {
        if (!Double.isFinite(importPerKwh) || !Double.isFinite(exportPerKwh)) {
            throw new IllegalArgumentException("The energy prices " + importPerKwh + " (import) and " + exportPerKwh
                    + " (export) per kWh must be finite.");
        }
        if (exportPerKwh > importPerKwh) {
            throw new IllegalArgumentException("The export price of " + exportPerKwh + " per kWh is above the import "
                    + "price of " + importPerKwh + ", so buying and selling at once would pay. Are they exchanged?");
        }
    }

    /// One price in both directions.
    public static EnergyPrices both(double perKwh) {
        return new EnergyPrices(perKwh, perKwh);
    }

    /// Money per hour at a source power in kW: paid when positive.
    public double costPerHour(double sourceKw) {
        return (sourceKw >= 0 ? importPerKwh : exportPerKwh) * sourceKw;
    }
}
