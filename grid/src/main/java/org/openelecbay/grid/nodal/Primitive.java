package org.openelecbay.grid.nodal;

import java.util.List;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// One element as the network sees it: the currents into it are its admittance times the voltages at its ends.
///
/// @param name for errors, as `Line 12`
/// @param slots its ends, [Slots#GROUND] among them where it ends there
/// @param siemens admittance over its ends
/// @param joined pairs of positions in `slots` between which it conducts; two sides of a transformer do not
record Primitive(String name, int[] slots, ComplexMatrix siemens, List<int[]> joined) {

    /// Power into the element at all its ends: what it loses and its shunts draw, in volt-ampere.
    Complex drawn(Complex[] volt) {
        Complex total = Complex.ZERO;
        for (int end = 0; end < slots.length; end++) {
            total = total.plus(volt[end].times(current(end, volt).conjugate()));
        }
        return total;
    }

    /// Current into the element at one end in ampere.
    Complex current(int end, Complex[] volt) {
        Complex sum = Complex.ZERO;
        for (int other = 0; other < slots.length; other++) {
            sum = sum.plus(siemens.entry(end, other).times(volt[other]));
        }
        return sum;
    }
}
