package org.openelecbay.grid.own;

import java.util.Locale;

/// What the key `network` of a file says.
public enum NetworkKind {
    /// A single-phase-equivalent network in per unit.
    BALANCED,
    /// A three-phase low-voltage feeder behind one transformer.
    FEEDER,
    /// A network of any shape over one to four conductors.
    MULTIPHASE;

    /// As the file writes it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
