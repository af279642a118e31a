package org.openelecbay.grid.flow;

import org.openelecbay.grid.feeder.Source;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.PhaseMatrix;

/// Source and delta-wye transformer as the low-voltage bus sees them: one voltage behind one 3x3 impedance.
///
/// From `V_lv = (1/n) D V_hv - z_t I_lv`, `V_hv = E - z_s I_hv` and `I_hv = (1/n) D^T I_lv` follow the open-circuit
/// voltage `(1/n) D E` and the impedance `(z_s / n^2) D D^T + z_t 1`. Source: spec grid 2.4.
final class Thevenin {

    final double[] openVolt = new double[6];
    final double[] ohm = new double[PhaseMatrix.SIZE];

    private final Source source;
    private final Transformer transformer;

    Thevenin(Source source, Transformer transformer) {
        this.source = source;
        this.transformer = transformer;
        double ratio = transformer.turnsRatio();
        Complex[][] impedance = new Complex[3][3];
        for (int row = 0; row < 3; row++) {
            Complex open = Complex.ZERO;
            for (int high = 0; high < 3; high++) {
                open = open.plus(behind(high).times(transformer.group().winding(row, high) / ratio));
            }
            openVolt[2 * row] = open.re();
            openVolt[2 * row + 1] = open.im();
            for (int column = 0; column < 3; column++) {
                Complex fromSource = source.impedanceOhm().times(windingProduct(row, column) / (ratio * ratio));
                impedance[row][column] = row == column ? fromSource.plus(transformer.leakageOhm()) : fromSource;
            }
        }
        PhaseMatrix.ofRows(impedance).copyTo(ohm, 0);
    }

    private int windingProduct(int row, int column) {
        int sum = 0;
        for (int high = 0; high < 3; high++) {
            sum += transformer.group().winding(row, high) * transformer.group().winding(column, high);
        }
        return sum;
    }

    /// Voltage behind the source impedance in volt, phase to neutral.
    Complex behind(int highPhase) {
        return Complex.ofPolar(source.phaseVolt(), -120.0 * highPhase);
    }

    /// Current into the high-voltage terminal in ampere, from the three low-voltage currents (six numbers).
    Complex highCurrent(int highPhase, double[] lowCurrent) {
        double re = 0;
        double im = 0;
        for (int low = 0; low < 3; low++) {
            int winding = transformer.group().winding(low, highPhase);
            re += winding * lowCurrent[2 * low];
            im += winding * lowCurrent[2 * low + 1];
        }
        return new Complex(re, im).times(1 / transformer.turnsRatio());
    }

    /// Voltage at the high-voltage terminal in volt, phase to neutral.
    Complex highVolt(int highPhase, double[] lowCurrent) {
        return behind(highPhase).minus(source.impedanceOhm().times(highCurrent(highPhase, lowCurrent)));
    }
}
