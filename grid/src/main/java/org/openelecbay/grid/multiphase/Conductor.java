package org.openelecbay.grid.multiphase;

/// A wire at a bus. What has no neutral of its own is grounded, and its voltages are to ground.
public enum Conductor {
    A,
    B,
    C,
    /// The neutral where it is modelled; where it is not, it is solidly grounded everywhere.
    N
}
