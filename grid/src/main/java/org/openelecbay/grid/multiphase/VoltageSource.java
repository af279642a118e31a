package org.openelecbay.grid.multiphase;

import org.openelecbay.grid.phasor.ComplexMatrix;

/// A balanced three-phase voltage behind an impedance, phase sequence A-B-C.
///
/// @param bus where it is connected
/// @param lineKv nominal line-to-line voltage in kV
/// @param voltagePu voltage behind the impedance in per unit of `lineKv`
/// @param angleDegrees angle of phase A
/// @param impedanceOhm over A, B and C; all zero for a stiff source
public record VoltageSource(
        String bus, double lineKv, double voltagePu, double angleDegrees, ComplexMatrix impedanceOhm) {

    public VoltageSource {
        if (!(lineKv > 0 && voltagePu > 0) || !Double.isFinite(lineKv * voltagePu) || !Double.isFinite(angleDegrees)) {
            throw new IllegalArgumentException("The source at bus " + bus + " holds " + voltagePu + " pu of " + lineKv
                    + " kV; both must be above zero.");
        }
        if (impedanceOhm.order() != 3) {
            throw new IllegalArgumentException("The source at bus " + bus + " needs an impedance over three phases.");
        }
    }
}
