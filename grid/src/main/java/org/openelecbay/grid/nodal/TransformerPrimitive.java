package org.openelecbay.grid.nodal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.Winding;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.phasor.ComplexMatrix;

/// A transformer of coupled pairs of coils: each an ideal ratio with the leakage behind it, magnetising neglected.
///
/// With the coil voltages `V_h` and `V_l` at their taps and `y` the admittance of the leakage over one volt a coil,
/// the pair has `y [1/V_h^2, -1/(V_h V_l); -1/(V_h V_l), 1/V_l^2]`. A tap so changes the turns and leaves the
/// impedance on the other side as it is.
final class TransformerPrimitive {

    private TransformerPrimitive() {}

    /// @param star where the star points of the two windings are, in this order
    static Primitive of(String kind, TransformerBank bank, Slots slots, int[] star) {
        int coils = bank.low().coils();
        int[] ends = new int[4 * coils];
        Complex[][] siemens = new Complex[4 * coils][4 * coils];
        for (Complex[] row : siemens) {
            Arrays.fill(row, Complex.ZERO);
        }
        List<int[]> joined = new ArrayList<>();
        for (int coil = 0; coil < coils; coil++) {
            CoilPair pair = CoilPair.of(bank, coil);
            int[] high = coil(bank.high(), pair.high(), star[0], slots);
            int[] low = coil(bank.low(), pair.low(), star[1], slots);
            System.arraycopy(high, 0, ends, 4 * coil, 2);
            System.arraycopy(low, 0, ends, 4 * coil + 2, 2);
            joined.add(new int[] {4 * coil, 4 * coil + 1});
            joined.add(new int[] {4 * coil + 2, 4 * coil + 3});
            double perHigh = 1 / (bank.high().coilVolt() * bank.high().tapRatio());
            double perLow = pair.sign() / (bank.low().coilVolt() * bank.low().tapRatio());
            double[] turns = {perHigh, -perHigh, -perLow, perLow};
            Complex leakage = leakage(kind, bank);
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < 4; column++) {
                    siemens[4 * coil + row][4 * coil + column] = leakage.times(turns[row] * turns[column]);
                }
            }
        }
        return new Primitive(kind + " " + bank.name(), ends, ComplexMatrix.ofRows(siemens), joined);
    }

    /// Admittance of the leakage of one pair over coils of one volt, in siemens.
    private static Complex leakage(String kind, TransformerBank bank) {
        Complex percent =
                new Complex(bank.high().resistancePercent() + bank.low().resistancePercent(), bank.leakagePercent());
        if (percent.magnitude() == 0) {
            throw new IllegalArgumentException(kind + " " + bank.name()
                    + " has neither resistance nor leakage reactance. Give it at least 0.001 %.");
        }
        double voltAmpere = 1_000 * bank.ratedKva() / bank.low().coils();
        return new Complex(100 * voltAmpere, 0).dividedBy(percent);
    }

    /// Start and end of one coil.
    private static int[] coil(Winding winding, int coil, int star, Slots slots) {
        int next = winding.connection() == Connection.DELTA
                ? slots.of(
                        winding.bus(),
                        winding.conductors().get((coil + 1) % winding.conductors().size()))
                : star;
        return new int[] {slots.of(winding.bus(), winding.conductors().get(coil)), next};
    }

    /// Position in the primitive's ends where a coil of the second winding starts.
    static int lowStart(int coil) {
        return 4 * coil + 2;
    }
}
