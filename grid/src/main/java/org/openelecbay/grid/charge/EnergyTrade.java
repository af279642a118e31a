package org.openelecbay.grid.charge;

/// Energy that goes from one bus to another.
///
/// @param seller bus where it enters
/// @param buyer bus where it leaves
/// @param energyKwh not negative
public record EnergyTrade(String seller, String buyer, double energyKwh) {

    public EnergyTrade {
        if (!(energyKwh >= 0) || !Double.isFinite(energyKwh)) {
            throw new IllegalArgumentException("A trade from bus " + seller + " to bus " + buyer + " moves " + energyKwh
                    + " kWh. Are seller and buyer exchanged?");
        }
    }
}
