package org.openelecbay.grid.charge;

import java.util.function.ToDoubleBiFunction;

/// What the use of the network costs a trade between two buses. Source: spec grid 6.
@FunctionalInterface
public interface NetworkCharge {

    /// Money per kWh that goes from one bus to another; negative where the trade relieves the network and the charge
    /// rewards it.
    ///
    /// @param seller bus where the energy enters
    /// @param buyer bus where it leaves
    /// @throws IllegalArgumentException when the charge does not know one of them
    double perKwh(String seller, String buyer);

    /// Money for a trade.
    ///
    /// @param energyKwh not negative
    default double of(String seller, String buyer, double energyKwh) {
        return perKwh(seller, buyer) * energyKwh;
    }

    /// The same rate for every trade: a charge fixed in advance.
    ///
    /// @param ratePerKwh money per kWh
    static NetworkCharge uniform(double ratePerKwh) {
        return (seller, buyer) -> ratePerKwh;
    }

    /// A rate times the distance of the two buses, in the unit of the measure.
    ///
    /// @param distance not negative
    /// @param ratePerUnit money per kWh and unit of distance
    static NetworkCharge perDistance(ToDoubleBiFunction<String, String> distance, double ratePerUnit) {
        return (seller, buyer) -> ratePerUnit * distance.applyAsDouble(seller, buyer);
    }
}
