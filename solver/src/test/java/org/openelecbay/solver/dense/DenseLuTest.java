package org.openelecbay.solver.dense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DenseLuTest {

    private static final int CASES = 200;
    private static final double LEAST_PIVOT = 1e-9;

    @Test
    void whatWasMultipliedIsFoundAgainAlsoByTheTransposedMatrix() {
        for (long seed = 1; seed <= CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int size = random.nextInt(1, 30);
            double[][] matrix = new double[size][];
            Arrays.setAll(matrix, _ -> vector(random, size));
            double[] x = vector(random, size);
            DenseLu factors = DenseLu.of(matrix, 0);

            double[] right = times(matrix, x);
            assertThat(times(matrix, factors.solve(right))).as("seed %d", seed).containsExactly(right, within(1e-8));
            double[][] turned = transposed(matrix);
            double[] below = times(turned, x);
            assertThat(times(turned, factors.solveTransposed(below)))
                    .as("transposed, seed %d", seed)
                    .containsExactly(below, within(1e-8));
        }
    }

    @Test
    void rowsAreExchangedWhereTheFirstPivotIsNothing() {
        double[][] matrix = {{0, 2}, {4, 0}};
        assertThat(DenseLu.of(matrix, LEAST_PIVOT).solve(new double[] {6, 4})).containsExactly(1, 3);
        assertThat(DenseLu.of(matrix, LEAST_PIVOT).solveTransposed(new double[] {4, 6}))
                .containsExactly(3, 1);
        assertThat(matrix).isDeepEqualTo(new double[][] {{0, 2}, {4, 0}});
    }

    @Test
    void aRowThatRepeatsAnotherIsSaidInWords() {
        assertThatThrownBy(() -> DenseLu.of(new double[][] {{1, 2}, {2, 4}}, LEAST_PIVOT))
                .hasMessageContaining("column 1 of 2 depends on those before it");
    }

    private static double[] vector(SplittableRandom random, int size) {
        return random.doubles(size, -1, 1).toArray();
    }

    private static double[] times(double[][] matrix, double[] x) {
        double[] product = new double[matrix.length];
        for (int row = 0; row < product.length; row++) {
            for (int k = 0; k < x.length; k++) {
                product[row] += matrix[row][k] * x[k];
            }
        }
        return product;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] turned = new double[matrix.length][matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int k = 0; k < matrix.length; k++) {
                turned[k][row] = matrix[row][k];
            }
        }
        return turned;
    }
}
