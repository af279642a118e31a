package org.openelecbay.grid.multiphase;

import java.util.List;

/// A wire at a bus. What has no neutral of its own is grounded, and its voltages are to ground.
public enum Conductor {
    A,
    B,
    C,
    /// The neutral where it is modelled; where it is not, it is solidly grounded everywhere.
    N;

    /// The three phases in their order.
    public static final List<Conductor> PHASES = List.of(A, B, C);

    /// All four in their order.
    public static final List<Conductor> ALL = List.of(A, B, C, N);

    /// The position in a vector over A, B, C and N.
    public int position() {
        return switch (this) {
            case A -> 0;
            case B -> 1;
            case C -> 2;
            case N -> 3;
        };
    }
}
