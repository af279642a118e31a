package org.openelecbay.home.equipment;

/// A load whose energy may move between steps (spec scheduling 3.2): `sum x dt = energy`, `lowest <= x <=
/// highest`, discomfort `a (x - wished)^2 dt`.
///
/// @param name unique in its home
/// @param wishedKw what the member would draw
/// @param lowestKw least of each step
/// @param highestKw most of each step
/// @param energyKwh over the horizon
/// @param discomfortPerKw2h `a`, money for each kW squared and hour; 0 for none
/// @param shortfallPerKwh money for each kWh that cannot be served
public record DivisibleLoad(
        String name,
        double[] wishedKw,
        double[] lowestKw,
        double[] highestKw,
        double energyKwh,
        double discomfortPerKw2h,
        double shortfallPerKwh)
        implements Equipment {

    public DivisibleLoad {
        Require.finite(name, "wished power", wishedKw);
        Require.notNegative(name, "lowest power", lowestKw);
        Require.notNegative(name, "highest power", highestKw);
        Require.atMost(name, "power", lowestKw, highestKw);
        Require.notNegative(name, "energy", energyKwh);
        Require.notNegative(name, "discomfort", discomfortPerKw2h);
        Require.notNegative(name, "price of a shortfall", shortfallPerKwh);
    }
}
