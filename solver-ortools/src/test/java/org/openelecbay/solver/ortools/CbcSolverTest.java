package org.openelecbay.solver.ortools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.openelecbay.solver.integer.BranchAndBound;
import org.openelecbay.solver.integer.MixedIntegerOptions;
import org.openelecbay.solver.integer.MixedIntegerProgram;
import org.openelecbay.solver.integer.MixedIntegerSolution;
import org.openelecbay.solver.integer.MixedIntegerSolver;
import org.openelecbay.solver.integer.MixedIntegerSolvers;
import org.openelecbay.solver.integer.RandomMixedPrograms;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;

class CbcSolverTest {

    private static final MixedIntegerOptions ENOUGH = MixedIntegerOptions.DEFAULT;
    private static final double NONE = Double.POSITIVE_INFINITY;

    private final CbcSolver solver = new CbcSolver();

    @Test
    void agreesWithOurOwnSearch() {
        int empty = 0;
        for (long seed = 1; seed <= 200; seed++) {
            MixedIntegerProgram program = RandomMixedPrograms.mixed(seed, true);
            String name = "seed " + seed;
            MixedIntegerSolution own = new BranchAndBound().solve(program, ENOUGH);
            MixedIntegerSolution found = solver.solve(program, ENOUGH);
            assertThat(found.status()).as(name).isEqualTo(own.status());
            if (own.status() == ProgramStatus.INFEASIBLE) {
                empty++;
                assertThat(found.x()).as(name).isEmpty();
            } else {
                assertThat(found.objective()).as(name).isCloseTo(own.objective(), within(1e-6));
                assertThat(found.bound()).as(name).isCloseTo(own.objective(), within(1e-6));
                assertKeepsWholeAndRows(name, program, found.x());
            }
        }
        assertThat(empty).isPositive();
    }

    private static void assertKeepsWholeAndRows(String name, MixedIntegerProgram program, double[] x) {
        QuadraticProgram rows = program.relaxation();
        double[] slack = rows.atMost().clone();
        rows.inequalities().timesPlus(-1, x, slack);
        assertThat(Arrays.stream(slack).min().orElse(0)).as(name).isGreaterThan(-1e-6);
        for (int each = 0; each < x.length; each++) {
            assertThat(x[each]).as(name).isBetween(rows.lower()[each] - 1e-6, rows.upper()[each] + 1e-6);
            if (program.whole()[each]) {
                assertThat(x[each]).as(name).isEqualTo(Math.rint(x[each]));
            }
        }
    }

    @Test
    void isFoundAsAServiceAndTakesWhatIsLinear() {
        assertThat(ServiceLoader.load(MixedIntegerSolver.class).stream().map(ServiceLoader.Provider::type))
                .containsExactly(CbcSolver.class);
        assertThat(solver.takes(RandomMixedPrograms.mixed(3, true))).isTrue();
        MixedIntegerProgram quadratic = RandomMixedPrograms.mixed(3, false);
        assertThat(solver.takes(quadratic)).isFalse();
        assertThatThrownBy(() -> solver.solve(quadratic, ENOUGH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("linear programs");
        MixedIntegerProgram relaxed = new MixedIntegerProgram(
                RandomMixedPrograms.mixed(3, true).relaxation(),
                new boolean[RandomMixedPrograms.mixed(3, true).whole().length]);
        assertThat(solver.takes(relaxed)).isFalse();
    }

    @Test
    void theBestSolverTakesLinearAndQuadraticPrograms() {
        MixedIntegerSolver best = MixedIntegerSolvers.best();
        for (long seed = 1; seed <= 20; seed++) {
            for (boolean linear : new boolean[] {true, false}) {
                MixedIntegerProgram program = RandomMixedPrograms.mixed(seed, linear);
                MixedIntegerSolution own = new BranchAndBound().solve(program, ENOUGH);
                MixedIntegerSolution found = best.solve(program, ENOUGH);
                assertThat(found.status()).as("seed %d", seed).isEqualTo(own.status());
                if (own.status() == ProgramStatus.SOLVED) {
                    assertThat(found.objective()).as("seed %d", seed).isCloseTo(own.objective(), within(1e-6));
                }
            }
        }
    }

    @Test
    void tellsUnboundedFromInfeasible() {
        MixedIntegerSolution falling = solver.solve(twoVariables(2, -2, 4, -1, NONE), ENOUGH);
        assertThat(falling.status()).isEqualTo(ProgramStatus.UNBOUNDED);
        assertThat(falling.x()[0] - falling.x()[1]).isCloseTo(2, within(1e-6));
        assertThat(solver.solve(twoVariables(2, 2, 7, 1, 5), ENOUGH).status()).isEqualTo(ProgramStatus.INFEASIBLE);
    }

    private static MixedIntegerProgram twoVariables(double a, double b, double equal, double cost, double upper) {
        SparseEntries row = new SparseEntries();
        row.add(0, 0, a);
        row.add(0, 1, b);
        return new MixedIntegerProgram(
                new QuadraticProgram(
                        new SparseEntries().matrix(2, 2),
                        new double[] {cost, 0},
                        row.matrix(1, 2),
                        new double[] {equal},
                        new SparseEntries().matrix(0, 2),
                        new double[0],
                        new double[2],
                        new double[] {upper, upper}),
                new boolean[] {true, true});
    }

    @Test
    void outOfTimeItSaysSo() {
        // A market split: equal sums over whole choices, far beyond a millisecond.
        Random random = new Random(1);
        int size = 50;
        SparseEntries rows = new SparseEntries();
        double[] equal = new double[5];
        for (int row = 0; row < equal.length; row++) {
            int sum = 0;
            for (int each = 0; each < size; each++) {
                int weight = random.nextInt(1, 100);
                rows.add(row, each, weight);
                sum += weight;
            }
            equal[row] = sum / 2;
        }
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        boolean[] whole = new boolean[size];
        Arrays.fill(whole, true);
        MixedIntegerProgram program = new MixedIntegerProgram(
                new QuadraticProgram(
                        new SparseEntries().matrix(size, size),
                        ones.clone(),
                        rows.matrix(equal.length, size),
                        equal,
                        new SparseEntries().matrix(0, size),
                        new double[0],
                        new double[size],
                        ones),
                whole);
        MixedIntegerSolution found = solver.solve(program, new MixedIntegerOptions(1e-9, 1000, 0.2));
        assertThat(found.status()).isEqualTo(ProgramStatus.NOT_CONVERGED);
    }
}
