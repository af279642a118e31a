package org.openelecbay.cli.control;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.control.ControlCosts;
import org.openelecbay.grid.control.TapChanger;
import org.openelecbay.grid.control.VoltageBand;

/// What is asked of the controls of a network.
///
/// @param minute of a feeder's load profiles, from 1
/// @param changer taps to try
/// @param band that voltages are meant to keep
/// @param bankBuses where capacitors may be placed
/// @param bankKvar ratings to try at each of them; zero for none is always one
/// @param costs of energy and moves
/// @param harmonics table of harmonic currents; absent for no scan
public record Wanted(
        int minute,
        TapChanger changer,
        VoltageBand band,
        List<String> bankBuses,
        List<Double> bankKvar,
        ControlCosts costs,
        @Nullable Path harmonics) {

    public Wanted {
        bankBuses = List.copyOf(bankBuses);
        bankKvar = List.copyOf(bankKvar);
        if (bankBuses.isEmpty() != bankKvar.isEmpty()) {
            throw new IllegalArgumentException(
                    "Capacitors need a place and a rating. Give --bank-at and --bank-kvar together.");
        }
        for (double kvar : bankKvar) {
            if (!(kvar >= 0 && kvar <= 1e6)) {
                throw new IllegalArgumentException(
                        "The rating " + kvar + " kvar of a capacitor is out of range; it is 0 to 1000000.");
            }
        }
    }
}
