package org.openelecbay.solver.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SparseLdltTest {

    private static final int CASES = 200;

    @Test
    void solvesWhatDenseEliminationSolves() {
        for (long seed = 1; seed <= CASES; seed++) {
            RandomMatrices random = new RandomMatrices(seed);
            int first = random.between(1, 30);
            int second = random.between(1, 20);
            SparseMatrix upper = random.quasiDefinite(first, second, random.between(0, 4 * first));
            double[] rhs = random.vector(first + second);
            double[] solved = rhs.clone();
            SparseLdlt factors = SparseLdlt.factor(upper);
            factors.solve(solved);
            assertThat(solved)
                    .as("seed %d", seed)
                    .containsExactly(DenseElimination.solve(symmetric(upper), rhs), within(1e-9));
            assertThat(factors.negativePivots()).as("inertia, seed %d", seed).isEqualTo(second);
            SparseMatrix other = random.withOtherNumbers(upper);
            double[] again = rhs.clone();
            factors.refactor(other);
            factors.solve(again);
            assertThat(again)
                    .as("other numbers, seed %d", seed)
                    .containsExactly(DenseElimination.solve(symmetric(other), rhs), within(1e-9));
        }
    }

    @Test
    void refinesARegularisationAway() {
        for (long seed = 1; seed <= CASES; seed++) {
            RandomMatrices random = new RandomMatrices(seed);
            SparseEntries saddle = new SparseEntries();
            int free = random.between(2, 20);
            int rows = random.between(1, free);
            for (int each = 0; each < free; each++) {
                saddle.add(each, each, 1);
            }
            for (int row = 0; row < rows; row++) {
                saddle.add(row, free + row, 1);
                saddle.add(random.between(0, free - 1), free + row, random.vector(1)[0] / 2);
                saddle.add(free + row, free + row, 0);
            }
            SparseMatrix upper = saddle.matrix(free + rows, free + rows);
            double[] regularisation = new double[free + rows];
            Arrays.fill(regularisation, 0, free, 1e-7);
            Arrays.fill(regularisation, free, free + rows, -1e-7);
            double[] rhs = random.vector(free + rows);
            double[] solved = rhs.clone();
            SparseLdlt.factor(upper, regularisation).solve(solved);
            assertThat(solved)
                    .as("seed %d", seed)
                    .containsExactly(DenseElimination.solve(symmetric(upper), rhs), within(1e-9));
        }
    }

    @Test
    void aTreeHasNoFillWhateverItsSize() {
        for (int size : new int[] {1, 2, 10, 1_000, 20_000}) {
            assertThat(SparseLdlt.factor(new RandomMatrices(size).tree(size)).entries())
                    .isEqualTo(size - 1);
        }
    }

    @Test
    void aMeshFillsFarLessThanABandWould() {
        int side = 40;
        SparseEntries mesh = new SparseEntries();
        for (int node = 0; node < side * side; node++) {
            mesh.add(node, node, 5);
            if (node % side > 0) {
                mesh.add(node - 1, node, -1);
            }
            if (node >= side) {
                mesh.add(node - side, node, -1);
            }
        }
        int band = side * side * side;
        assertThat(SparseLdlt.factor(mesh.matrix(side * side, side * side)).entries())
                .isLessThan(band / 2);
    }

    @Test
    void namesThePositionOfAZeroPivot() {
        SparseMatrix upper = SparseMatrix.of(3, 3, new int[] {0, 2}, new int[] {0, 2}, new double[] {1, 1});
        assertThatThrownBy(() -> SparseLdlt.factor(upper))
                .isInstanceOfSatisfying(
                        SingularMatrix.class, e -> assertThat(e.position()).isEqualTo(1));
    }

    @Test
    void refusesAnotherPatternAndAnotherShape() {
        SparseLdlt factors = SparseLdlt.factor(new RandomMatrices(1).tree(6));
        assertThatThrownBy(() -> factors.refactor(new RandomMatrices(2).quasiDefinite(3, 3, 0)))
                .hasMessageContaining("another pattern");
        assertThatThrownBy(() -> factors.solve(new double[4])).hasMessageContaining("4 numbers for 6 rows");
        assertThatThrownBy(() -> SparseLdlt.factor(new SparseEntries().matrix(2, 3)))
                .hasMessageContaining("LDLt");
    }

    private static double[][] symmetric(SparseMatrix upper) {
        double[][] dense = DenseElimination.dense(upper);
        for (int row = 0; row < dense.length; row++) {
            for (int column = row + 1; column < dense.length; column++) {
                dense[column][row] = dense[row][column];
            }
        }
        return dense;
    }
}
