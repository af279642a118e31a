package org.openelecbay.home.equipment;

/// Panels or a small wind turbine that can give less than is there (spec scheduling 3.4).
///
/// @param name unique in its home
/// @param availableKw of each step
/// @param curtailmentPerKwh money for each kWh that is not given; 0 for nothing
public record Renewable(String name, double[] availableKw, double curtailmentPerKwh) implements Equipment {

    public Renewable {
        Require.notNegative(name, "available power", availableKw);
        Require.finite(name, "curtailment price", curtailmentPerKwh);
    }
}
