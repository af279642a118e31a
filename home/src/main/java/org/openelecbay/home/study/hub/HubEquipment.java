package org.openelecbay.home.study.hub;

/// What turns one carrier into another in a hub.
///
/// @param cogenerationElectric electricity for each kWh of gas that combined heat and power burns
/// @param cogenerationHeat heat for each kWh of that gas
/// @param cogenerationMostKwh gas in a step; 0 without
/// @param boilerEfficiency heat for each kWh of gas
/// @param boilerMostKwh gas in a step; may be infinite
/// @param heatPumpCop heat for each kWh of electricity
/// @param heatPumpMostKwh electricity in a step; 0 without
public record HubEquipment(
        double cogenerationElectric,
        double cogenerationHeat,
        double cogenerationMostKwh,
        double boilerEfficiency,
        double boilerMostKwh,
        double heatPumpCop,
        double heatPumpMostKwh) {

    public HubEquipment {
        boolean efficient = cogenerationElectric >= 0 && cogenerationHeat >= 0 && boilerEfficiency >= 0;
        boolean sized = cogenerationMostKwh >= 0 && boilerMostKwh >= 0 && heatPumpMostKwh >= 0;
        if (!efficient || !sized || !(heatPumpCop >= 0)) {
            throw new IllegalArgumentException(
                    "A hub has an efficiency or a capacity below 0. Leave out what is not there with a capacity of 0.");
        }
    }

    /// A boiler alone.
    public static HubEquipment boiler(double efficiency) {
        return new HubEquipment(0, 0, 0, efficiency, Double.POSITIVE_INFINITY, 0, 0);
    }
}
