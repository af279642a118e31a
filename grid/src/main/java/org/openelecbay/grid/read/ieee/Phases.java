package org.openelecbay.grid.read.ieee;

import java.util.Locale;
import org.openelecbay.grid.multiphase.Conductor;

/// Names of phases.
final class Phases {

    private Phases() {}

    static Conductor of(Row row, String letter) {
        return switch (letter.strip().toUpperCase(Locale.ROOT)) {
            case "A" -> Conductor.A;
            case "B" -> Conductor.B;
            case "C" -> Conductor.C;
            default -> throw row.wrong("phase", letter, "\"" + letter + "\" is no phase.", "Phases are A, B and C.");
        };
    }

    static String letter(Conductor phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    /// The phase that follows: A to B, B to C, C to A.
    static Conductor after(Conductor phase) {
        return switch (phase) {
            case A -> Conductor.B;
            case B -> Conductor.C;
            case C, N -> Conductor.A;
        };
    }
}
