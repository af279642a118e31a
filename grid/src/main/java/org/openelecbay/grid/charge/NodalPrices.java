package org.openelecbay.grid.charge;

import java.util.HashMap;
import java.util.Map;

/// The price of energy and what the network adds to it at every bus, in one interval: a nodal price, split.
///
/// `LMP_b = pi + n_b`, where `n_b` is the sum of the loss, voltage and congestion parts of an optimal power flow.
/// Source: spec grid 4.5 and 6.1.
///
/// @param energyPerKwh price of energy at the source, money per kWh
/// @param networkPerKwh what the network adds at each bus, money per kWh; negative where injecting hurts
public record NodalPrices(double energyPerKwh, Map<String, Double> networkPerKwh) {

    public NodalPrices {
        networkPerKwh = Map.copyOf(networkPerKwh);
        if (!Double.isFinite(energyPerKwh)) {
            throw new IllegalArgumentException("The price of energy is " + energyPerKwh + ", which is not finite.");
        }
        networkPerKwh.forEach((bus, part) -> {
            if (!Double.isFinite(part)) {
                throw new IllegalArgumentException(
                        "The network part of the price at bus " + bus + " is " + part + ", which is not finite.");
            }
        });
    }

    /// Prices from the whole nodal price of each bus.
    ///
    /// @param nodalPerKwh `LMP_b` at each bus, money per kWh
    public static NodalPrices ofNodal(double energyPerKwh, Map<String, Double> nodalPerKwh) {
        Map<String, Double> parts = new HashMap<>();
        nodalPerKwh.forEach((bus, price) -> parts.put(bus, price - energyPerKwh));
        return new NodalPrices(energyPerKwh, parts);
    }

    /// What the network adds at a bus, money per kWh.
    ///
    /// @throws IllegalArgumentException when the bus has no price
    public double network(String bus) {
        Double part = networkPerKwh.get(bus);
        if (part == null) {
            throw new IllegalArgumentException("Bus " + bus + " has no nodal price. Is the name mistyped?");
        }
        return part;
    }

    /// The utility's price at a bus, money per kWh.
    public double nodal(String bus) {
        return energyPerKwh + network(bus);
    }
}
