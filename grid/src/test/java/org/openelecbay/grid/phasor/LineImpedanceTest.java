package org.openelecbay.grid.phasor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// Numbers from the golden vectors linecode-001 and pf-threephase-002 of the grid specification.
class LineImpedanceTest {

    private static final Complex[][] FOUR_WIRES = {
        {z(0.25, 0.6), z(0.05, 0.3), z(0.05, 0.28), z(0.05, 0.29)},
        {z(0.05, 0.3), z(0.25, 0.6), z(0.05, 0.3), z(0.05, 0.27)},
        {z(0.05, 0.28), z(0.05, 0.3), z(0.25, 0.6), z(0.05, 0.26)},
        {z(0.05, 0.29), z(0.05, 0.27), z(0.05, 0.26), z(0.4, 0.65)}
    };

    private static Complex z(double re, double im) {
        return new Complex(re, im);
    }

    private static void assertEquals(Complex actual, double re, double im, double tolerance) {
        assertThat(actual.re()).isEqualTo(re, within(tolerance));
        assertThat(actual.im()).isEqualTo(im, within(tolerance));
    }

    @Test
    void sequenceValuesGiveThePhaseMatrix() {
        PhaseMatrix matrix = PhaseMatrix.ofSequence(z(0.446, 0.071), z(1.505, 0.083));
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                boolean self = row == column;
                assertEquals(matrix.entry(row, column), self ? 0.799 : 0.353, self ? 0.075 : 0.004, 1e-12);
            }
        }
    }

    @Test
    void theEigenvaluesOfAPhaseMatrixAreItsSequenceImpedances() {
        long seed = 20261121;
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            Complex z1 = z(random.nextDouble(), random.nextDouble());
            Complex z0 = z(random.nextDouble(), random.nextDouble());
            PhaseMatrix matrix = PhaseMatrix.ofSequence(z1, z0);
            assertEigenvector(matrix, z0, 0, seed);
            assertEigenvector(matrix, z1, -120, seed);
            assertEigenvector(matrix, z1, 120, seed);
        }
    }

    private static void assertEigenvector(PhaseMatrix matrix, Complex eigenvalue, double turn, long seed) {
        Complex[] vector = {Complex.ONE, Complex.ofPolar(1, turn), Complex.ofPolar(1, 2 * turn)};
        Complex[] product = matrix.times(vector);
        for (int phase = 0; phase < 3; phase++) {
            Complex difference = product[phase].minus(eigenvalue.times(vector[phase]));
            assertThat(difference.magnitude()).as("seed %d", seed).isLessThan(1e-12);
        }
    }

    @Test
    void theKronReductionEliminatesAGroundedNeutral() {
        PhaseMatrix matrix = KronReduction.reduce(FOUR_WIRES);
        assertEquals(matrix.entry(0, 0), 0.273673819742, 0.489030042918, 1e-10);
        assertEquals(matrix.entry(0, 1), 0.0708068669528, 0.196188841202, 1e-10);
        assertEquals(matrix.entry(1, 2), 0.0669184549356, 0.20625751073, 1e-10);
        assertEquals(matrix.entry(2, 2), 0.265690987124, 0.509502145923, 1e-10);
    }

    @Test
    void theNeutralCarriesWhatThePhasesInduce() {
        Complex[] currents = {z(100, 0), z(-40, -69.2820323028), z(-30, 51.9615242271)};
        assertEquals(KronReduction.neutralCurrent(FOUR_WIRES, currents), -15.2369861916, 0.925166070855, 1e-9);
    }

    @Test
    void theSequenceMatrixOfAReducedLineIsNotDiagonal() {
        Complex[][] sequence = SymmetricalComponents.of(KronReduction.reduce(FOUR_WIRES));
        assertEquals(sequence[0][0], 0.407258941345, 0.888620886981, 1e-10);
        assertEquals(sequence[0][1], 0.006132283439, -0.0129591923066, 1e-10);
        assertEquals(sequence[0][2], 0.000462852469444, -0.0106745702113, 1e-10);
        assertEquals(sequence[1][0], 0.000462852469444, -0.0106745702113, 1e-10);
        assertEquals(sequence[1][1], 0.200160228898, 0.306406294707, 1e-10);
        assertEquals(sequence[1][2], -0.0112600478695, 0.00656120462418, 1e-10);
        assertEquals(sequence[2][1], 0.0115118361385, 0.0063629727721, 1e-10);
    }

    @Test
    void threeWiresAreNoFourWireLine() {
        Complex[][] three = {{Complex.ONE}, {Complex.ONE}, {Complex.ONE}};
        assertThatThrownBy(() -> KronReduction.reduce(three))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("4x4");
    }

    @Test
    void balancedVoltagesHaveNoUnbalance() {
        double factor = SymmetricalComponents.unbalance(
                Complex.ofPolar(230, 10), Complex.ofPolar(230, -110), Complex.ofPolar(230, 130));
        assertThat(factor).isLessThan(1e-12);
    }
}
