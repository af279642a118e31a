package org.openelecbay.solver.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.solver.program.RandomPrograms.Solved;
import org.openelecbay.solver.sparse.SparseEntries;

class RedundantRowsTest {

    private static final int CASES = 200;

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 20})
    void rowsThatFollowFromOthersChangeNothing(int curved) {
        for (long seed = 1; seed <= CASES; seed++) {
            assertSolved(seed, planted(seed, curved));
            assertSolved(seed, RedundantRows.whole(seed, curved));
        }
    }

    private static void assertSolved(long seed, Solved planted) {
        QuadraticProgram program = RedundantRows.added(seed, planted.program(), 0);
        ProgramSolution solution = InteriorPoint.solve(program);
        assertThat(solution.status()).as("seed %d", seed).isEqualTo(ProgramStatus.SOLVED);
        double optimum = objective(planted);
        assertThat(solution.objective()).as("seed %d", seed).isCloseTo(optimum, within(1e-6 * (1 + Math.abs(optimum))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e-3})
    void aRowThatContradictsTheOthersIsProvenToDoSo(double gap) {
        for (long seed = 1; seed <= CASES; seed++) {
            for (Solved planted : new Solved[] {planted(seed, 0), planted(seed, 2), RedundantRows.whole(seed, 0)}) {
                QuadraticProgram program = RedundantRows.added(seed, planted.program(), gap);
                ProgramSolution solution = InteriorPoint.solve(program);
                assertThat(solution.status()).as("seed %d", seed).isEqualTo(ProgramStatus.INFEASIBLE);
                assertProof(seed, program, solution);
            }
        }
    }

    /// The duals weigh all constraints to `0'x <= -1`.
    private static void assertProof(long seed, QuadraticProgram program, ProgramSolution proof) {
        double[] sum = new double[program.linear().length];
        program.equalities().transposedTimesPlus(1, proof.equalityDuals(), sum);
        program.inequalities().transposedTimesPlus(1, proof.inequalityDuals(), sum);
        Vectors.addTo(sum, 1, proof.upperDuals());
        Vectors.addTo(sum, -1, proof.lowerDuals());
        double right = Vectors.dot(program.equalTo(), proof.equalityDuals());
        right += Vectors.dot(program.atMost(), proof.inequalityDuals());
        double largest = 1;
        for (int each = 0; each < sum.length; each++) {
            right += proof.upperDuals()[each] == 0 ? 0 : program.upper()[each] * proof.upperDuals()[each];
            right -= proof.lowerDuals()[each] == 0 ? 0 : program.lower()[each] * proof.lowerDuals()[each];
            largest = Math.max(largest, Math.max(proof.upperDuals()[each], proof.lowerDuals()[each]));
        }
        largest = Math.max(largest, Vectors.largest(proof.equalityDuals()));
        assertThat(right).as("seed %d", seed).isCloseTo(-1, within(1e-6));
        assertThat(Vectors.largest(sum)).as("seed %d", seed).isLessThan(1e-6 * largest);
    }

    /// In watts and even in nanowatts.
    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-6, 1e-3, 1e3, 1e6})
    void aFeasibleProgramInLargeOrSmallUnitsIsNeverCalledInfeasible(double unit) {
        int solved = 0;
        for (long seed = 1; seed <= CASES; seed++) {
            Solved planted = planted(seed, seed % 2 == 0 ? 0 : 2);
            ProgramStatus status = InteriorPoint.solve(RedundantRows.inUnits(planted.program(), unit))
                    .status();
            assertThat(status).as("seed %d", seed).isIn(ProgramStatus.SOLVED, ProgramStatus.NOT_CONVERGED);
            solved += status == ProgramStatus.SOLVED ? 1 : 0;
        }
        assertThat(solved).isGreaterThanOrEqualTo(unit < 1e-5 ? CASES - 10 : CASES);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1e3, 1e6, 1e9, 1e12})
    void anOptimumThatLiesFarAwayIsFound(double far) {
        // x + y = far, x - y = far / 3.
        ProgramSolution solution = InteriorPoint.solve(twoRows(1, 1, 1, -1, far, far / 3));
        assertThat(solution.status()).isEqualTo(ProgramStatus.SOLVED);
        assertThat(solution.x()[0] / far).isCloseTo(2.0 / 3, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 1e-4, 1e-5, 1e-6})
    void rowsThatAreNearlyParallelMeetFarAway(double angle) {
        // x = y and x - (1 + angle) y = -1 meet at 1 / angle.
        ProgramSolution solution = InteriorPoint.solve(twoRows(1, -1, 1, -1 - angle, 0, -1));
        assertThat(solution.status()).isEqualTo(ProgramStatus.SOLVED);
        assertThat(solution.x()[0] * angle).isCloseTo(1, within(1e-6));
    }

    @Test
    void anEmptyRowThatAsksForSomethingIsInfeasible() {
        ProgramSolution solution = InteriorPoint.solve(twoRows(1, 1, 0, 0, 1, 1e-3));
        assertThat(solution.status()).isEqualTo(ProgramStatus.INFEASIBLE);
    }

    private static QuadraticProgram twoRows(double a, double b, double c, double d, double first, double second) {
        SparseEntries rows = new SparseEntries();
        rows.add(0, 0, a);
        rows.add(0, 1, b);
        rows.add(1, 0, c);
        rows.add(1, 1, d);
        return new QuadraticProgram(
                new SparseEntries().matrix(2, 2),
                new double[] {1, 2},
                rows.matrix(2, 2),
                new double[] {first, second},
                new SparseEntries().matrix(0, 2),
                new double[0],
                new double[2],
                new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY});
    }

    private static Solved planted(long seed, int rank) {
        Random sizes = new Random(seed);
        int size = sizes.nextInt(1, 25);
        return new RandomPrograms(seed)
                .quadratic(size, sizes.nextInt(0, size / 2 + 1), sizes.nextInt(0, 2 * size), rank);
    }

    private static double objective(Solved planted) {
        double[] half = planted.program().linear().clone();
        Symmetric.timesPlus(planted.program().quadraticUpper(), 0.5, planted.optimum(), half);
        return Vectors.dot(half, planted.optimum());
    }
}
