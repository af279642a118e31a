package org.openelecbay.home.study.hub;

/// What a hub needs in one step, and what carriers cost there.
///
/// @param electricityKwh needed; negative where panels give more
/// @param heatKwh needed, not negative
/// @param importPrice money per kWh of electricity drawn
/// @param exportPrice money per kWh fed in; not above the import price
/// @param gasPrice money per kWh of gas
public record HubStep(double electricityKwh, double heatKwh, double importPrice, double exportPrice, double gasPrice) {

    public HubStep {
        if (!(exportPrice <= importPrice)) {
            throw new IllegalArgumentException("A hub that sells electricity at " + exportPrice + " and buys it at "
                    + importPrice + " would buy without end to sell. Exchange the two prices?");
        }
        if (!(heatKwh >= 0)) {
            throw new IllegalArgumentException(
                    "A hub needs " + heatKwh + " kWh of heat. Heat cannot be fed in; 0 is the least.");
        }
    }
}
