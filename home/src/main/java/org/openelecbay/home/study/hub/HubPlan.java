package org.openelecbay.home.study.hub;

/// The cheapest way to serve a hub in one step. Energies in kWh.
///
/// @param cost money
/// @param importKwh electricity drawn
/// @param exportKwh electricity fed in
/// @param cogenerationGasKwh gas burnt for heat and power
/// @param boilerGasKwh gas burnt for heat
/// @param heatPumpKwh electricity that the heat pump takes
/// @param electricityDual what one kWh more of electricity would cost
/// @param heatDual what one kWh more of heat would cost
public record HubPlan(
        double cost,
        double importKwh,
        double exportKwh,
        double cogenerationGasKwh,
        double boilerGasKwh,
        double heatPumpKwh,
        double electricityDual,
        double heatDual) {}
