package org.openelecbay.grid.control;

import org.openelecbay.grid.feeder.Terminal;

/// A capacitor bank: a constant susceptance, so that it gives its rating times the square of the voltage.
///
/// @param terminal where it is connected
/// @param ratedKva reactive power at nominal voltage in kvar
public record ShuntCapacitor(Terminal terminal, double ratedKva) implements ReactiveDevice {

    public ShuntCapacitor {
        if (!(ratedKva > 0) || !Double.isFinite(ratedKva)) {
            throw new IllegalArgumentException(
                    "The capacitor at " + terminal + " has " + ratedKva + " kvar; it must be above zero.");
        }
    }

    @Override
    public double activeKw() {
        return 0;
    }

    @Override
    public double kvar(double voltagePu) {
        return ratedKva * voltagePu * voltagePu;
    }
}
