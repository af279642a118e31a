package org.openelecbay.grid.multiphase;

import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.Coordinates;

/// A bus of a multiphase network. It has the conductors that its elements connect.
///
/// @param id unique in the network, as the data writes it
/// @param baseKv nominal line-to-line voltage in kV: the base of its voltages in per unit
/// @param place where it lies; absent when the data gives no coordinates
public record NetworkBus(String id, double baseKv, @Nullable Coordinates place) {

    public NetworkBus {
        if (id.isBlank()) {
            throw new IllegalArgumentException("A bus has no id. Is the column empty?");
        }
        if (!(baseKv > 0) || !Double.isFinite(baseKv)) {
            throw new IllegalArgumentException(
                    "Bus " + id + " has a base voltage of " + baseKv + " kV; it must be above zero.");
        }
    }

    /// Nominal line-to-neutral voltage in volt.
    public double phaseVolt() {
        return baseKv * 1_000 / Math.sqrt(3);
    }
}
