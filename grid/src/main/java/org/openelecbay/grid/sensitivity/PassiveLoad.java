package org.openelecbay.grid.sensitivity;

import org.openelecbay.grid.feeder.Terminal;

/// A load that a feeder has whatever is injected.
///
/// @param terminal where it is connected
/// @param kw active power, consumption positive
/// @param kvar reactive power, inductive consumption positive
public record PassiveLoad(Terminal terminal, double kw, double kvar) {

    public PassiveLoad {
        if (!Double.isFinite(kw) || !Double.isFinite(kvar)) {
            throw new IllegalArgumentException("The passive load at bus " + terminal.bus() + " is " + kw + " kW and "
                    + kvar + " kvar, which is not finite.");
        }
    }
}
