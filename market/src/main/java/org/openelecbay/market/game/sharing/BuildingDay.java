package org.openelecbay.market.game.sharing;

import java.util.Optional;

/// A player of the energy-sharing game over several slots: loads that move, a store, a room that is heated.
///
/// @param discomfort weight of the squared distance from each wish, currency per kWh^2, above 0
/// @param wishes the load it likes best, kWh by slot
/// @param own renewable energy of its own, kWh by slot
/// @param least kWh by slot, finite
/// @param most kWh by slot, finite, not below `least`
/// @param keepsTotal whether loads only move in time, so that they sum to the wishes
/// @param store its battery, if it has one
/// @param room its heated or cooled room, if it has one
public record BuildingDay(
        double discomfort,
        double[] wishes,
        double[] own,
        double[] least,
        double[] most,
        boolean keepsTotal,
        Optional<Store> store,
        Optional<Room> room) {

    /// A battery, as full at the end as at the start.
    ///
    /// @param capacity kWh
    /// @param power kWh that it takes or gives in a slot at most, at its terminals
    /// @param efficiency of charging and of discharging, above 0 to 1
    /// @param start kWh
    public record Store(double capacity, double power, double efficiency, double start) {

        public Store {
            if (!(capacity >= start && start >= 0 && power >= 0 && efficiency > 0 && efficiency <= 1)) {
                throw new IllegalArgumentException(
                        "A store of " + capacity + " kWh that starts at " + start + " kWh, moves " + power
                                + " kWh a slot and keeps " + efficiency + " is none. Is a unit wrong?");
            }
        }
    }

    /// A room whose temperature T follows `T' = keep T + (1 - keep) outside + gain h`.
    ///
    /// @param keep from 0 to 1
    /// @param gain kelvin for a kWh; below 0 it cools
    /// @param outside degrees by slot
    /// @param start degrees
    /// @param wish degrees
    /// @param weight of the squared distance from the wish, currency per K^2
    /// @param most kWh a slot
    public record Room(
            double keep, double gain, double[] outside, double start, double wish, double weight, double most) {}

    public BuildingDay {
        int slots = wishes.length;
        if (own.length != slots || least.length != slots || most.length != slots) {
            throw new IllegalArgumentException("A building has wishes for " + slots + " slots, energy for " + own.length
                    + " and bounds for " + least.length + " and " + most.length + ". Give one number a slot each.");
        }
        for (int t = 0; t < slots; t++) {
            if (!(discomfort > 0) || !(least[t] <= most[t]) || Double.isInfinite(most[t] - least[t])) {
                throw new IllegalArgumentException(
                        "In slot " + t + " a building's load lies between " + least[t] + " and " + most[t]
                                + " kWh with the weight " + discomfort + ". Bounds are finite, the weight above 0.");
            }
        }
    }

    /// Loads alone.
    public static BuildingDay ofLoads(double discomfort, double[] wishes, double[] own, double[] least, double[] most) {
        return new BuildingDay(discomfort, wishes, own, least, most, false, Optional.empty(), Optional.empty());
    }

    /// How many slots there are.
    public int slots() {
        return wishes.length;
    }
}
