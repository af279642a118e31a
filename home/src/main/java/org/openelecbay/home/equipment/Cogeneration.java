package org.openelecbay.home.equipment;

/// Combined heat and power or a fuel cell: fuel in, electricity and heat out, at fixed efficiencies. Its
/// heat fills a [WaterHeater]; what that cannot take is lost.
///
/// @param name unique in its home
/// @param heatStore name of the water heater that it fills; empty when its heat is lost
/// @param mostFuelKw fuel power
/// @param electricEfficiency electricity for each unit of fuel
/// @param heatEfficiency heat for each unit of fuel
/// @param fuelPricePerKwh money
public record Cogeneration(
        String name,
        String heatStore,
        double mostFuelKw,
        double electricEfficiency,
        double heatEfficiency,
        double fuelPricePerKwh)
        implements Equipment {

    public Cogeneration {
        Require.notNegative(name, "fuel power", mostFuelKw);
        Require.efficiency(name, "electric efficiency", electricEfficiency);
        Require.share(name, "heat efficiency", heatEfficiency);
        Require.finite(name, "fuel price", fuelPricePerKwh);
    }
}
