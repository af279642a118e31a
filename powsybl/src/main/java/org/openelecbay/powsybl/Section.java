package org.openelecbay.powsybl;

import com.powsybl.iidm.network.DanglingLine;
import com.powsybl.iidm.network.LineCharacteristics;
import com.powsybl.iidm.network.PhaseTapChangerHolder;
import com.powsybl.iidm.network.PhaseTapChangerStep;
import com.powsybl.iidm.network.RatioTapChangerHolder;
import com.powsybl.iidm.network.RatioTapChangerStep;
import com.powsybl.iidm.network.TapChangerStep;
import com.powsybl.iidm.network.ThreeWindingsTransformer;
import com.powsybl.iidm.network.TwoWindingsTransformer;
import org.openelecbay.grid.phasor.Complex;

/// A branch as PowSyBl has it: an ideal transformer at side 1, a shunt, the series impedance, a shunt.
///
/// @param ratio voltage behind the ideal transformer over that of side 1, in volts; 1 for a line
/// @param alphaDegrees by which the voltage behind leads that of side 1
/// @param ohm series impedance
/// @param shunt1 siemens behind the ideal transformer
/// @param shunt2 siemens at side 2
record Section(double ratio, double alphaDegrees, Complex ohm, Complex shunt1, Complex shunt2) {

    static Section of(LineCharacteristics line) {
        return new Section(
                1,
                0,
                new Complex(line.getR(), line.getX()),
                new Complex(line.getG1(), line.getB1()),
                new Complex(line.getG2(), line.getB2()));
    }

    static Section of(DanglingLine line) {
        Complex half = new Complex(line.getG() / 2, line.getB() / 2);
        return new Section(1, 0, new Complex(line.getR(), line.getX()), half, half);
    }

    static Section of(TwoWindingsTransformer each) {
        return new Section(
                        each.getRatedU2() / each.getRatedU1(),
                        0,
                        new Complex(each.getR(), each.getX()),
                        new Complex(each.getG(), each.getB()),
                        Complex.ZERO)
                .tapped(each, each);
    }

    /// A leg between its bus and the star point, whose rated voltage is `ratedU0`.
    static Section of(ThreeWindingsTransformer.Leg leg, double ratedU0) {
        return new Section(
                        ratedU0 / leg.getRatedU(),
                        0,
                        new Complex(leg.getR(), leg.getX()),
                        new Complex(leg.getG(), leg.getB()),
                        Complex.ZERO)
                .tapped(leg, leg);
    }

    /// At the present steps of its tap changers.
    private Section tapped(RatioTapChangerHolder ratioTaps, PhaseTapChangerHolder phaseTaps) {
        Section section = this;
        if (ratioTaps.hasRatioTapChanger()) {
            RatioTapChangerStep step = ratioTaps.getRatioTapChanger().getCurrentStep();
            section = section.stepped(step, 0);
        }
        if (phaseTaps.hasPhaseTapChanger()) {
            PhaseTapChangerStep step = phaseTaps.getPhaseTapChanger().getCurrentStep();
            section = section.stepped(step, step.getAlpha());
        }
        return section;
    }

    /// The steps of PowSyBl change impedance and shunt by percents.
    private Section stepped(TapChangerStep<?> step, double alpha) {
        return new Section(
                ratio * step.getRho(),
                alphaDegrees + alpha,
                new Complex(ohm.re() * (1 + step.getR() / 100), ohm.im() * (1 + step.getX() / 100)),
                new Complex(shunt1.re() * (1 + step.getG() / 100), shunt1.im() * (1 + step.getB() / 100)),
                shunt2);
    }

    /// What side 1 sees behind the ideal transformer when side 2 is open, in siemens.
    Complex seenWithOpenSide2() {
        return shunt1.plus(through(shunt2));
    }

    /// What side 2 sees when side 1 is open, in siemens.
    Complex seenWithOpenSide1() {
        return shunt2.plus(through(shunt1));
    }

    private Complex through(Complex far) {
        return far.dividedBy(Complex.ONE.plus(ohm.times(far)));
    }
}
