package org.openelecbay.grid.harmonic;

/// How elements depend on frequency.
///
/// @param skinShare part `s` of a resistance that grows with the root of the order: `R (1 - s + s sqrt h)`; 0 for none
/// @param loads whether loads damp
public record HarmonicOptions(double skinShare, Loads loads) {

    /// No skin effect, no damping by loads: the most pessimistic.
    public static final HarmonicOptions PLAIN = new HarmonicOptions(0, Loads.LEFT_OUT);

    /// What loads are to harmonics.
    public enum Loads {
        /// Open circuits.
        LEFT_OUT,
        /// A resistance and a reactance side by side: `P - j Q / h` at 1 pu.
        PARALLEL
    }

    public HarmonicOptions {
        if (!(skinShare >= 0 && skinShare <= 1)) {
            throw new IllegalArgumentException(
                    "The skin share is " + skinShare + "; it is a part from 0 to 1 of the resistance.");
        }
    }

    /// What a resistance is multiplied with at an order.
    double skin(double order) {
        return 1 - skinShare + skinShare * Math.sqrt(order);
    }
}
