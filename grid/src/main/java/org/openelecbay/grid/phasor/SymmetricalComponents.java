package org.openelecbay.grid.phasor;

/// Zero, positive and negative sequence of three phases.
///
/// Source: C. L. Fortescue, "Method of symmetrical co-ordinates applied to the solution of polyphase networks",
/// Trans. AIEE 37 (1918) 1027-1140; spec grid 2.3 and 2.4. With `a = exp(j 120 deg)` and
/// `A = [1 1 1; 1 a^2 a; 1 a a^2]`.
public final class SymmetricalComponents {

    private static final Complex ROTATE = new Complex(-0.5, Math.sqrt(3) / 2);
    private static final Complex ROTATE_BACK = ROTATE.conjugate();
    private static final Complex[][] TO_PHASES = {
        {Complex.ONE, Complex.ONE, Complex.ONE},
        {Complex.ONE, ROTATE_BACK, ROTATE},
        {Complex.ONE, ROTATE, ROTATE_BACK}
    };

    private SymmetricalComponents() {}

    /// The sequence matrix `Z_012 = A^-1 Z_abc A`, rows and columns in the order zero, positive, negative.
    ///
    /// @return three rows of three numbers, in the unit of `matrix`
    public static Complex[][] of(PhaseMatrix matrix) {
        Complex[][] sequences = new Complex[3][3];
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                Complex sum = Complex.ZERO;
                for (int i = 0; i < 3; i++) {
                    for (int k = 0; k < 3; k++) {
                        sum = sum.plus(TO_PHASES[row][i]
                                .conjugate()
                                .times(matrix.entry(i, k))
                                .times(TO_PHASES[k][column]));
                    }
                }
                sequences[row][column] = sum.times(1 / 3.0);
            }
        }
        return sequences;
    }

    /// The voltage unbalance factor `|V2| / |V1|` of three phase-to-neutral voltages, as a ratio (0.02 is 2 %).
    public static double unbalance(Complex a, Complex b, Complex c) {
        Complex positive = a.plus(ROTATE.times(b)).plus(ROTATE_BACK.times(c));
        Complex negative = a.plus(ROTATE_BACK.times(b)).plus(ROTATE.times(c));
        return negative.magnitude() / positive.magnitude();
    }
}
