package org.openelecbay.grid.read.table;

import org.openelecbay.grid.phasor.Complex;

/// A transformer in per unit, impedances on the low side.
///
/// @param series impedance between the two ends
/// @param highShunt admittance at the high side, behind the tap
/// @param lowShunt admittance at the low side
/// @param tapRatio voltage of the high side over that of the low side without load
/// @param ratingPu current that the low side may carry
record TransformerCircuit(Complex series, Complex highShunt, Complex lowShunt, double tapRatio, double ratingPu) {}
