package org.openelecbay.home.study.shares;

/// What a community with a battery did in one interval under the rule. Powers in kW, none negative.
///
/// @param tradedKw surplus that met demand directly
/// @param chargeKw surplus into the battery
/// @param dischargeKw out of the battery, for demand and cars
/// @param exportKw surplus that found no room
/// @param importKw demand that nothing else served
/// @param gridChargeKw from the grid into an empty battery, on top of `importKw`
/// @param socKwh content at the end
/// @param mu generation over demand; infinite without demand, 0 without generation
/// @param rawPrice what the ratio makes of the middle price, money per kWh
/// @param price the same between feed-in and retail
public record RuleStep(
        double tradedKw,
        double chargeKw,
        double dischargeKw,
        double exportKw,
        double importKw,
        double gridChargeKw,
        double socKwh,
        double mu,
        double rawPrice,
        double price) {

    /// All that is drawn from the grid, for demand and into the battery, kW.
    public double drawnKw() {
        return importKw + gridChargeKw;
    }
}
