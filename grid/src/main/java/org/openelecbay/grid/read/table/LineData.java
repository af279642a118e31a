package org.openelecbay.grid.read.table;

import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.phasor.Complex;

/// A line or cable as a whole, all its parallel systems together, in ohm, siemens and kiloampere.
///
/// @param impedanceOhm series impedance
/// @param shuntSiemens admittance to ground, half of it at each end
/// @param ratingKiloampere current it may carry; absent when the data names none
public record LineData(
        Complex impedanceOhm,
        Complex shuntSiemens,
        @Nullable Double ratingKiloampere) {

    /// A line with only one end connected, seen from that end: the charging of the whole line through its
    /// impedance. Source: [F].
    Complex shuntOfOpenEnd() {
        Complex half = shuntSiemens.times(0.5);
        Complex behind = half.dividedBy(Complex.ONE.plus(impedanceOhm.times(half)));
        return half.plus(behind);
    }
}
