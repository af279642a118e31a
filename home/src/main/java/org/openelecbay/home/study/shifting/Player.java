package org.openelecbay.home.study.shifting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.openelecbay.home.equipment.Storage;

/// A member of the game: a load whose energy it must draw but may place, and what it owns.
///
/// @param energyKwh of the load over the horizon
/// @param lowestKw of the load, of each step
/// @param highestKw of the load, of each step
/// @param generationKw that it may use or leave, of each step
/// @param storage of its own, if any; its wear is paid by the player alone
/// @param billShare part of the system cost that it pays, not negative; the shares of all sum to one
public record Player(
        double energyKwh,
        double[] lowestKw,
        double[] highestKw,
        double[] generationKw,
        Optional<Storage> storage,
        double billShare) {

    public Player {
        if (lowestKw.length != highestKw.length || lowestKw.length != generationKw.length) {
            throw new IllegalArgumentException("A player has " + lowestKw.length + ", " + highestKw.length + " and "
                    + generationKw.length + " limits and generations. Give one of each for every step.");
        }
        if (!(billShare >= 0) || (storage.isPresent() && billShare == 0)) {
            throw new IllegalArgumentException("A player pays the part " + billShare
                    + " of the bill. Parts are not negative, and above 0 for whoever has a storage to wear.");
        }
    }

    /// A load alone.
    public static Player of(double energyKwh, double[] lowestKw, double[] highestKw, double billShare) {
        return new Player(energyKwh, lowestKw, highestKw, new double[lowestKw.length], Optional.empty(), billShare);
    }

    /// Players that own nothing and pay in proportion to the energy of their loads.
    ///
    /// @param energyKwh of each
    /// @param highestKw of each and step
    public static List<Player> byEnergy(double[] energyKwh, double[][] highestKw) {
        double all = Arrays.stream(energyKwh).sum();
        List<Player> players = new ArrayList<>();
        for (int k = 0; k < energyKwh.length; k++) {
            double share = all == 0 ? 0 : energyKwh[k] / all;
            players.add(of(energyKwh[k], new double[highestKw[k].length], highestKw[k], share));
        }
        return List.copyOf(players);
    }

    /// Whether it has a load alone, so that its best response fills steps like water.
    boolean isLoadAlone() {
        if (storage.isPresent()) {
            return false;
        }
        for (double each : generationKw) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }

    /// @throws IllegalArgumentException when its energy does not fit between its limits
    void requireServable(double hours) {
        double least = 0;
        double most = 0;
        for (int t = 0; t < lowestKw.length; t++) {
            if (!(lowestKw[t] <= highestKw[t])) {
                throw new IllegalArgumentException("In step " + t + " a load is to lie between " + lowestKw[t] + " and "
                        + highestKw[t] + " kW. Are the two exchanged?");
            }
            least += lowestKw[t] * hours;
            most += highestKw[t] * hours;
        }
        if (energyKwh < least - 1e-9 || energyKwh > most + 1e-9) {
            throw new IllegalArgumentException("A load of " + energyKwh + " kWh does not fit between " + least + " and "
                    + most + " kWh of its limits. Widen a limit or change the energy.");
        }
    }
}
