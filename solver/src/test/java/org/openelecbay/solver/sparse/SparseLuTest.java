package org.openelecbay.solver.sparse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseLuTest {

    private static final int CASES = 200;

    @Test
    void solvesWhatDenseEliminationSolves() {
        for (long seed = 1; seed <= CASES; seed++) {
            RandomMatrices random = new RandomMatrices(seed);
            int size = random.between(1, 40);
            SparseMatrix matrix = random.unsymmetric(size, random.between(0, 3 * size));
            double[] rhs = random.vector(size);
            double[] solved = rhs.clone();
            SparseLu factors = SparseLu.factor(matrix);
            factors.solve(solved);
            assertResidual("seed " + seed, matrix, solved, rhs);
            assertThat(solved)
                    .as("seed %d", seed)
                    .containsExactly(DenseElimination.solve(DenseElimination.dense(matrix), rhs), within(1e-6));
            double[] transposed = rhs.clone();
            factors.solveTransposed(transposed);
            assertResidual("transposed, seed " + seed, matrix.transposed(), transposed, rhs);
        }
    }

    @Test
    void takesNewNumbersInTheSamePattern() {
        for (long seed = 1; seed <= CASES; seed++) {
            RandomMatrices random = new RandomMatrices(seed);
            int size = random.between(1, 40);
            SparseMatrix matrix = random.unsymmetric(size, 2 * size);
            SparseLu factors = SparseLu.factor(matrix);
            SparseMatrix other = random.withOtherNumbers(matrix);
            double[] rhs = random.vector(size);
            double[] solved = rhs.clone();
            factors.refactor(other);
            factors.solve(solved);
            assertResidual("seed " + seed, other, solved, rhs);
        }
    }

    @Test
    void choosesPivotsAnewWhereAnOldOneBecameZero() {
        int[] rows = {0, 1, 0, 1};
        int[] columns = {0, 0, 1, 1};
        SparseLu factors = SparseLu.factor(SparseMatrix.of(2, 2, rows, columns, new double[] {4, 1, 1, 3}));
        factors.refactor(SparseMatrix.of(2, 2, rows, columns, new double[] {0, 2, 5, 0}));
        double[] solved = {10, 6};
        factors.solve(solved);
        assertThat(solved).containsExactly(3, 2);
    }

    @Test
    void aFactorOfATreeHasNoFill() {
        SparseMatrix upper = new RandomMatrices(7).tree(5_000);
        SparseEntries both = new SparseEntries();
        both.addAll(1, upper, 0, 0);
        both.addAll(1, upper.transposed(), 0, 0);
        assertThat(SparseLu.factor(both.matrix(5_000, 5_000)).entries()).isEqualTo(5_000 + 2 * 4_999);
    }

    @Test
    void namesTheColumnThatFollowsFromTheOthers() {
        int[] rows = {0, 1, 2, 2, 1, 3};
        int[] columns = {0, 1, 2, 1, 2, 3};
        SparseMatrix singular = SparseMatrix.of(4, 4, rows, columns, new double[] {1, 2, 2, 2, 2, 1});
        assertThatThrownBy(() -> SparseLu.factor(singular))
                .isInstanceOfSatisfying(
                        SingularMatrix.class, e -> assertThat(e.position()).isBetween(1, 2));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void namesAnEmptyColumn(int size) {
        SparseEntries entries = new SparseEntries();
        for (int each = 1; each < size; each++) {
            entries.add(each, each, 1);
        }
        assertThatThrownBy(() -> SparseLu.factor(entries.matrix(size, size)))
                .isInstanceOfSatisfying(
                        SingularMatrix.class, e -> assertThat(e.position()).isZero());
    }

    @Test
    void refusesAnotherPatternAndAnotherShape() {
        SparseLu factors = SparseLu.factor(new RandomMatrices(1).unsymmetric(5, 3));
        assertThatThrownBy(() -> factors.refactor(new RandomMatrices(2).unsymmetric(5, 9)))
                .hasMessageContaining("another pattern");
        assertThatThrownBy(() -> factors.solve(new double[4])).hasMessageContaining("4 numbers for 5 rows");
        assertThatThrownBy(() -> SparseLu.factor(new SparseEntries().matrix(2, 3)))
                .hasMessageContaining("square");
    }

    static void assertResidual(String name, SparseMatrix matrix, double[] x, double[] rhs) {
        double[] residual = rhs.clone();
        matrix.timesPlus(-1, x, residual);
        for (double each : residual) {
            assertThat(each).as(name).isCloseTo(0, within(1e-9));
        }
    }
}
