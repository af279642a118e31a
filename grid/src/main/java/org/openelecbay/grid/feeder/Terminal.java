package org.openelecbay.grid.feeder;

import org.openelecbay.core.Phase;

/// Where power enters or leaves the feeder: a bus and its phase, or all three in equal parts.
///
/// @param bus id of the bus
/// @param phase phase to neutral, or three-phase balanced
public record Terminal(String bus, Phase phase) {

    public Terminal {
        Require.name("terminal's bus", bus);
    }
}
