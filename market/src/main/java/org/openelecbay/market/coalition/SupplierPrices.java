package org.openelecbay.market.coalition;

import org.openelecbay.core.PriceBand;

/// What the supplier asks and pays, in the currency per kWh. Tariff is data: export may pay less than import costs
/// (avoided cost), the same (net metering) or more (a premium).
///
/// @param importPrice for drawn energy
/// @param exportPrice for fed-in energy
public record SupplierPrices(double importPrice, double exportPrice) {

    private static final double EVEN = 1e-12;

    public SupplierPrices {
        if (!Double.isFinite(importPrice) || !Double.isFinite(exportPrice)) {
            throw new IllegalArgumentException("The supplier's prices are " + importPrice + " and " + exportPrice
                    + " per kWh. Both must be finite numbers.");
        }
    }

    public static SupplierPrices of(PriceBand band) {
        return new SupplierPrices(
                band.importPrice().currencyPerKwh(), band.exportPrice().currencyPerKwh());
    }

    /// What a kWh gains by staying in the community; negative where export pays a premium.
    public double spread() {
        return importPrice - exportPrice;
    }

    /// Half way between the two.
    public double middle() {
        return exportPrice + spread() / 2;
    }

    /// The price at which staying is never worse than leaving (Aumann-Shapley): the import price where energy is short,
    /// the export price where it is plenty, the middle where it is even up to the last digits of floating point.
    ///
    /// @param surplus of all together, not negative
    /// @param deficit of all together, not negative
    public double shadowPrice(double surplus, double deficit) {
        double injection = surplus - deficit;
        if (Math.abs(injection) <= EVEN * (surplus + deficit)) {
            return middle();
        }
        return injection < 0 ? importPrice : exportPrice;
    }
}
