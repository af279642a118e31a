package org.openelecbay.grid.optimal;

/// What energy from and to the grid above costs.
///
/// @param importPerKwh money paid per kWh drawn from the source
/// @param exportPerKwh money received per kWh given to the source; not above the import price, and minus
///     infinity where the source takes nothing back
public record EnergyPrices(double importPerKwh, double exportPerKwh) {

    public EnergyPrices {
        if (!Double.isFinite(importPerKwh) || Double.isNaN(exportPerKwh)) {
            throw new IllegalArgumentException("The energy prices " + importPerKwh + " (import) and " + exportPerKwh
                    + " (export) per kWh are no numbers to reckon with.");
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

    /// Energy can be drawn from the source but not given to it.
    public static EnergyPrices importOnly(double perKwh) {
        return new EnergyPrices(perKwh, Double.NEGATIVE_INFINITY);
    }

    /// False where the source takes nothing back.
    public boolean mayExport() {
        return exportPerKwh > Double.NEGATIVE_INFINITY;
    }

    /// True when import and export cost the same, so that there is no kink at zero.
    public boolean isOnePrice() {
        return importPerKwh == exportPerKwh;
    }

    /// Money per hour at a source power in kW: paid when positive. Where nothing may be exported, export
    /// earns nothing.
    public double costPerHour(double sourceKw) {
        if (sourceKw >= 0) {
            return importPerKwh * sourceKw;
        }
        return mayExport() ? exportPerKwh * sourceKw : 0;
    }
}
