package org.openelecbay.grid.multiphase;

import org.openelecbay.grid.phasor.Complex;
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

    /// Voltage of a phase behind the impedance in volt.
    public Complex electromotive(Conductor phase) {
        double volt = 1_000 * lineKv * voltagePu / Math.sqrt(3);
        return Complex.ofPolar(volt, angleDegrees - 120.0 * phase.position());
    }
}
