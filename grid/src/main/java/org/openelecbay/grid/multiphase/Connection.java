package org.openelecbay.grid.multiphase;

/// How a winding, load or capacitor hangs between conductors.
public enum Connection {
    /// From each phase to the neutral, or to ground where there is none.
    WYE,
    /// From each phase to the next.
    DELTA,
    /// From each phase to a star point that is connected to nothing else; for windings and capacitors of three phases.
    ISOLATED_WYE
}
