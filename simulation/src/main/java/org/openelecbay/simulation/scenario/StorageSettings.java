package org.openelecbay.simulation.scenario;

import org.openelecbay.core.Price;

/// The community battery.
///
/// @param capacityWattHours rated content
/// @param floorWattHours content below which it does not discharge
/// @param ceilingWattHours content above which it does not charge
/// @param initialWattHours content at the start
/// @param chargeEfficiencyPermille of 1000 Wh drawn, how many are stored
/// @param dischargeEfficiencyPermille of 1000 Wh stored, how many are given
/// @param chargePrice what it pays per kWh
/// @param dischargePrice what it asks per kWh
/// @param vehiclePrice what cars pay it per kWh
public record StorageSettings(
        long capacityWattHours,
        long floorWattHours,
        long ceilingWattHours,
        long initialWattHours,
        int chargeEfficiencyPermille,
        int dischargeEfficiencyPermille,
        Price chargePrice,
        Price dischargePrice,
        Price vehiclePrice) {}
