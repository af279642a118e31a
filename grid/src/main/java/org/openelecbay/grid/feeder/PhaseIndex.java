package org.openelecbay.grid.feeder;

import org.openelecbay.core.Phase;

/// The position of a phase in a three-phase vector, by which solutions are read: 0, 1, 2 for a, b, c.
public final class PhaseIndex {

    /// What [Phase#ABC] has instead of a position.
    public static final int ALL = -1;

    private PhaseIndex() {}

    public static int of(Phase phase) {
        return switch (phase) {
            case A -> 0;
            case B -> 1;
            case C -> 2;
            case ABC -> ALL;
        };
    }

    /// The phase at a position from 0 to 2.
    public static Phase at(int index) {
        return switch (index) {
            case 0 -> Phase.A;
            case 1 -> Phase.B;
            case 2 -> Phase.C;
            default -> throw new IllegalArgumentException("Phases are numbered 0, 1 and 2, not " + index + ".");
        };
    }
}
