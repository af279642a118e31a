package org.openelecbay.grid.phasor;

/// Eliminates the neutral of a four-wire line that is grounded at both ends (`V_n = 0`).
///
/// Source: Kron reduction, spec grid 2.3.
public final class KronReduction {

    private static final int NEUTRAL = 3;

    private KronReduction() {}

    /// The phase matrix seen by the three phases: `Z_pp - Z_pn Z_nn^-1 Z_np`.
    ///
    /// @param primitive 4x4 series impedance over a, b, c and the neutral, in ohm or ohm per kilometre
    /// @return the same unit
    public static PhaseMatrix reduce(Complex[][] primitive) {
        requireFourWires(primitive);
        Complex[][] reduced = new Complex[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                Complex returned = primitive[row][NEUTRAL]
                        .times(primitive[NEUTRAL][column])
                        .dividedBy(primitive[NEUTRAL][NEUTRAL]);
                reduced[row][column] = primitive[row][column].minus(returned);
            }
        }
        return PhaseMatrix.ofRows(reduced);
    }

    /// The current in the neutral: `-Z_nn^-1 Z_np I_abc`, in ampere.
    ///
    /// @param primitive 4x4 series impedance over a, b, c and the neutral
    /// @param phaseCurrents currents of a, b and c in ampere
    public static Complex neutralCurrent(Complex[][] primitive, Complex[] phaseCurrents) {
        requireFourWires(primitive);
        Complex induced = Complex.ZERO;
        for (int phase = 0; phase < 3; phase++) {
            induced = induced.plus(primitive[NEUTRAL][phase].times(phaseCurrents[phase]));
        }
        return induced.dividedBy(primitive[NEUTRAL][NEUTRAL]).times(-1);
    }

    private static void requireFourWires(Complex[][] primitive) {
        boolean square = primitive.length == 4;
        for (Complex[] row : primitive) {
            square &= row.length == 4;
        }
        if (!square) {
            throw new IllegalArgumentException(
                    "A four-wire line has a 4x4 matrix over a, b, c and n, in this order. Is a row missing?");
        }
        if (primitive[NEUTRAL][NEUTRAL].magnitude() == 0) {
            throw new IllegalArgumentException(
                    "The neutral has no impedance of its own. Is the fourth row really the neutral?");
        }
    }
}
