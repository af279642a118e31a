package org.openelecbay.grid.meshed;

import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.phasor.Complex;

/// A branch as admittances: a tap at `from`, then a pi section.
///
/// With `y = 1/z`, the charging `b` and the complex tap `t`: `I_from = (y + jb/2) / |t|^2 V_from - y / conj(t) V_to` and
/// `I_to = -y / t V_from + (y + jb/2) V_to`.
///
/// @param fromFrom admittance in siemens per unit
/// @param fromTo from the voltage of `to` to the current at `from`
/// @param toFrom from the voltage of `from` to the current at `to`
/// @param toTo admittance at `to`
/// @param tap complex voltage of `from` over that behind the tap
/// @param series `1/z`; zero for a branch without impedance, whose buses are one
record BranchModel(Complex fromFrom, Complex fromTo, Complex toFrom, Complex toTo, Complex tap, Complex series) {

    static BranchModel of(BalancedBranch branch) {
        Complex series = BusGroups.isZero(branch)
                ? Complex.ZERO
                : Complex.ONE.dividedBy(new Complex(branch.rPu(), branch.xPu()));
        Complex atEnd = series.plus(new Complex(0, branch.chargingPu() / 2));
        Complex tap = Complex.ofPolar(branch.tapRatio(), branch.shiftDegrees());
        return new BranchModel(
                atEnd.times(1 / (branch.tapRatio() * branch.tapRatio())),
                series.dividedBy(tap.conjugate()).times(-1),
                series.dividedBy(tap).times(-1),
                atEnd,
                tap,
                series);
    }

    /// Current through the series impedance from `from` to `to`.
    Complex through(Complex from, Complex to) {
        return series.times(from.dividedBy(tap).minus(to));
    }
}
