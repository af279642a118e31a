package org.openelecbay.grid.harmonic;

import org.openelecbay.grid.phasor.Complex;

/// A load as a resistance and a reactance side by side.
final class LoadAdmittance {

    private LoadAdmittance() {}

    /// `P - j Q / h`, or `P - j Q h` where it is capacitive.
    static Complex at(double order, double active, double reactive) {
        return new Complex(active, reactive > 0 ? -reactive / order : -reactive * order);
    }
}
