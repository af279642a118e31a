package org.openelecbay.grid.multiphase;

import org.openelecbay.grid.phasor.Complex;

/// Connects the neutral of a bus to ground.
///
/// A source grounds the neutral of its own bus; a transformer does not, so its star point needs one of these where the
/// bus has a neutral.
///
/// @param bus a bus with a neutral
/// @param ohm impedance to ground; zero for a solid one
public record Grounding(String bus, Complex ohm) {

    public Grounding {
        if (!(ohm.re() >= 0) || !Double.isFinite(ohm.re()) || !Double.isFinite(ohm.im())) {
            throw new IllegalArgumentException("The grounding of bus " + bus + " has an impedance of " + ohm.re()
                    + " + j " + ohm.im() + " ohm; the resistance must be zero or more.");
        }
    }

    /// A grounding without impedance.
    public static Grounding solid(String bus) {
        return new Grounding(bus, Complex.ZERO);
    }
}
