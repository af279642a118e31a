package org.openelecbay.home.equipment;

import java.util.List;

/// An electric car that is plugged in during some of the steps (spec scheduling 3.1). Away it neither charges nor
/// discharges; what it drove is missing when it returns.
///
/// @param name unique in its home
/// @param lowestKwh content that discharging to the home keeps
/// @param highestKwh content that it cannot pass
/// @param chargeKw most that it takes
/// @param dischargeKw most that it gives; 0 without vehicle-to-grid
/// @param chargeEfficiency of what is taken, the part that arrives
/// @param dischargeEfficiency of what is drawn inside, the part that is given
/// @param wearPerKwhDischarged money for each kWh given
/// @param shortfallPerKwh money for each kWh that is missing at a departure
/// @param stays when it is there, rising and without overlap
public record Vehicle(
        String name,
        double lowestKwh,
        double highestKwh,
        double chargeKw,
        double dischargeKw,
        double chargeEfficiency,
        double dischargeEfficiency,
        double wearPerKwhDischarged,
        double shortfallPerKwh,
        List<Stay> stays)
        implements Equipment {

    /// Plugged in during the steps `arrival` to `departure - 1`.
    ///
    /// @param arrival first step
    /// @param departure step in which it is gone
    /// @param arrivalKwh content when it arrives
    /// @param requiredKwh content that it needs at the end of step `departure - 1`
    public record Stay(int arrival, int departure, double arrivalKwh, double requiredKwh) {}

    public Vehicle {
        stays = List.copyOf(stays);
    }
}
