package org.openelecbay.grid.feeder;

import org.openelecbay.grid.phasor.Complex;

/// The medium-voltage network behind the transformer: a balanced voltage, phase sequence A-B-C, angle of A zero,
/// behind one impedance per phase. Its zero sequence does not matter behind a delta.
///
/// @param lineKv nominal line-to-line voltage in kV
/// @param voltagePu voltage behind the impedance in per unit of `lineKv`
/// @param impedanceOhm impedance of one phase in ohm; zero for a stiff source
public record Source(double lineKv, double voltagePu, Complex impedanceOhm) {

    public Source {
        Require.positive("The source", "line-to-line voltage (kV)", lineKv, "Typical are 10 to 20 kV.");
        Require.positive("The source", "voltage (pu)", voltagePu, "Typical are 0.95 to 1.05 pu.");
        Require.notNegative("The source", "resistance (ohm)", impedanceOhm.re(), "Zero makes it stiff.");
        Require.notNegative("The source", "reactance (ohm)", impedanceOhm.im(), "Zero makes it stiff.");
    }

    /// A source without impedance.
    public static Source stiff(double lineKv, double voltagePu) {
        return new Source(lineKv, voltagePu, Complex.ZERO);
    }

    /// A source with `|z| = V_LL / (sqrt 3 I_sc)`. Source: spec grid 2.4.
    ///
    /// @param shortCircuitAmpere three-phase short-circuit current in ampere
    /// @param reactanceToResistance X1/R1, not negative
    public static Source ofShortCircuit(
            double lineKv, double voltagePu, double shortCircuitAmpere, double reactanceToResistance) {
        Require.positive(
                "The source", "short-circuit current (A)", shortCircuitAmpere, "Use a stiff source if it is unknown.");
        Require.notNegative("The source", "X1/R1", reactanceToResistance, "Typical are 4 to 10.");
        double magnitude = lineKv * 1_000 / (Math.sqrt(3) * shortCircuitAmpere);
        double resistance = magnitude / Math.hypot(1, reactanceToResistance);
        return new Source(lineKv, voltagePu, new Complex(resistance, resistance * reactanceToResistance));
    }

    /// Magnitude of the phase voltage behind the impedance in volt.
    public double phaseVolt() {
        return lineKv * 1_000 * voltagePu / Math.sqrt(3);
    }
}
