package org.openelecbay.grid.feeder;

import org.openelecbay.grid.phasor.Complex;

/// The distribution transformer that feeds the low-voltage buses.
///
/// @param name for reports
/// @param ratedKva rated power in kVA
/// @param resistancePercent series resistance of both windings in percent on the rated power
/// @param reactancePercent leakage reactance of both windings in percent on the rated power
/// @param highKv rated line-to-line voltage of the delta side in kV
/// @param lowKv rated line-to-line voltage of the wye side in kV
/// @param group how it is wound
/// @param lowBus the bus it feeds
public record Transformer(
        String name,
        double ratedKva,
        double resistancePercent,
        double reactancePercent,
        double highKv,
        double lowKv,
        VectorGroup group,
        String lowBus) {

    public Transformer {
        Require.name("transformer", name);
        String element = "Transformer " + name;
        Require.positive(element, "rated power (kVA)", ratedKva, "Was it given in MVA?");
        Require.notNegative(element, "resistance (%)", resistancePercent, "Typical are 0.4 to 2 %.");
        Require.notNegative(element, "reactance (%)", reactancePercent, "Typical are 4 to 6 %.");
        Require.positive(element, "high voltage (kV)", highKv, "Typical are 10 to 20 kV.");
        Require.positive(element, "low voltage (kV)", lowKv, "Typical are 0.4 to 0.433 kV.");
    }

    /// `n = V_LL,hv / (V_LL,lv / sqrt 3)`, without unit.
    public double turnsRatio() {
        return highKv / (lowKv / Math.sqrt(3));
    }

    /// Series impedance of one phase, seen from the low-voltage side, in ohm.
    public Complex leakageOhm() {
        double baseOhm = lowKv * lowKv * 1_000 / ratedKva;
        return new Complex(resistancePercent, reactancePercent).times(baseOhm / 100);
    }

    /// Rated phase-to-neutral voltage of the low-voltage side in volt: the base of every voltage in per unit.
    public double lowPhaseVolt() {
        return lowKv * 1_000 / Math.sqrt(3);
    }
}
