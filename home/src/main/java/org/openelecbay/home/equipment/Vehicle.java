package org.openelecbay.home.equipment;

import java.util.List;

/// An electric car that is plugged in during some of the steps (spec scheduling 3.1). Away it neither
/// charges nor discharges; what it drove is missing when it returns.
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
    public record Stay(int arrival, int departure, double arrivalKwh, double requiredKwh) {

        /// Whether it is there.
        public boolean covers(int step) {
            return arrival <= step && step < departure;
        }
    }

    public Vehicle {
        stays = List.copyOf(stays);
        Require.contents(name, lowestKwh, highestKwh);
        Require.notNegative(name, "charging power", chargeKw);
        Require.notNegative(name, "discharging power", dischargeKw);
        Require.efficiency(name, "charge efficiency", chargeEfficiency);
        Require.efficiency(name, "discharge efficiency", dischargeEfficiency);
        Require.notNegative(name, "wear per kWh", wearPerKwhDischarged);
        Require.notNegative(name, "price of a shortfall", shortfallPerKwh);
        int free = 0;
        for (Stay stay : stays) {
            if (stay.arrival() < free || stay.departure() <= stay.arrival()) {
                throw new IllegalArgumentException("The car " + name + " stays from step " + stay.arrival() + " to "
                        + stay.departure() + ", which is empty or begins before step " + free
                        + ". Are its stays in order?");
            }
            free = stay.departure();
            fits(name, "content at arrival in step " + stay.arrival(), stay.arrivalKwh(), highestKwh);
            fits(name, "content at departure in step " + stay.departure(), stay.requiredKwh(), highestKwh);
        }
    }

    private static void fits(String name, String what, double kwh, double highestKwh) {
        Require.notNegative(name, what, kwh);
        if (kwh > highestKwh + 1e-9) {
            throw new IllegalArgumentException("The " + what + " of the car " + name + " is " + kwh
                    + " kWh, above its highest of " + highestKwh + " kWh. Is it a share of the capacity?");
        }
    }
}
