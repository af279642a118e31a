package org.openelecbay.grid.multiphase;

/// How a winding, load or capacitor hangs between conductors.
public enum Connection {
    /// From each phase to the neutral, or to ground where there is none.
    WYE,
    /// From each phase to the next.
    DELTA
}
