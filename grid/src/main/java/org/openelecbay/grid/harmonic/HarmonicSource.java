package org.openelecbay.grid.harmonic;

import org.openelecbay.grid.feeder.Terminal;

/// A current of one order that a device injects into the network.
///
/// @param terminal where; at all three phases it is balanced and rotates with its order
/// @param order 2 or more: multiple of the fundamental frequency
/// @param current magnitude in the unit of the network (per unit, or ampere where phases are modelled)
/// @param angleDegrees angle of phase a; of the one phase where there is one
public record HarmonicSource(Terminal terminal, int order, double current, double angleDegrees) {

    /// The highest order.
    public static final int HIGHEST_ORDER = 200;

    public HarmonicSource {
        if (order < 2 || order > HIGHEST_ORDER) {
            throw new IllegalArgumentException("The harmonic source at bus " + terminal.bus() + " has order " + order
                    + "; orders are whole numbers from 2 to " + HIGHEST_ORDER + ".");
        }
        if (!(current >= 0) || !Double.isFinite(current) || !Double.isFinite(angleDegrees)) {
            throw new IllegalArgumentException("The harmonic source at bus " + terminal.bus() + " injects " + current
                    + " at " + angleDegrees + " degrees; the magnitude is not negative and both are finite.");
        }
    }
}
