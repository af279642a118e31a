package org.openelecbay.solver.splitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.OptimalityConditions;
import org.openelecbay.solver.program.OtherSolver;
import org.openelecbay.solver.program.ProgramSolution;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.program.RandomPrograms;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseMatrix;

class OperatorSplittingTest {

    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final double TOLERANCE = 1e-8;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 20})
    void findsWhatTheInteriorPointFindsOrSaysThatItCannot(int rank) {
        int solved = 0;
        for (long seed = 1; seed <= 60; seed++) {
            QuadraticProgram program = program(seed, rank);
            String name = "rank " + rank + ", seed " + seed;
            ProgramSolution solution = new OperatorSplitting(program).solve(TOLERANCE);
            if (solution.status() == ProgramStatus.NOT_CONVERGED) {
                continue;
            }
            solved++;
            OptimalityConditions.assertHold(name, program, solution);
            assertThat(solution.objective())
                    .as(name)
                    .isCloseTo(InteriorPoint.solve(program).objective(), within(1e-5));
        }
        // Only where the curvature is of rank one do degenerate constraints defeat it now and then.
        assertThat(solved).isGreaterThanOrEqualTo(rank == 1 ? 58 : 60);
    }

    @Test
    void agreesWithOjAlgo() {
        int compared = 0;
        for (long seed = 1; seed <= 30; seed++) {
            Random sizes = new Random(seed);
            int size = sizes.nextInt(2, 10);
            QuadraticProgram program = new RandomPrograms(seed)
                    .quadratic(size, sizes.nextInt(0, 3), sizes.nextInt(0, size), seed % 2 == 0 ? 0 : size)
                    .program();
            var other = OtherSolver.minimise(program);
            if (other.getState().isOptimal()) {
                compared++;
                assertThat(new OperatorSplitting(program).solve(TOLERANCE).objective())
                        .as("seed %d", seed)
                        .isCloseTo(other.getValue(), within(1e-5));
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void aWarmStartGivesTheSameAnswerInFewerIterations() {
        int cold = 0;
        int warm = 0;
        for (long seed = 1; seed <= 30; seed++) {
            QuadraticProgram program = program(seed, 30);
            OperatorSplitting splitting = new OperatorSplitting(program);
            splitting.solve(TOLERANCE);
            double[] linear = nudged(seed, program.linear());
            double[] lower = program.lower();
            QuadraticProgram next = new QuadraticProgram(
                    program.quadraticUpper(),
                    linear,
                    program.equalities(),
                    program.equalTo(),
                    program.inequalities(),
                    program.atMost(),
                    lower,
                    program.upper());
            splitting.update(linear, program.equalTo(), program.atMost(), lower, program.upper());
            ProgramSolution again = splitting.solve(TOLERANCE);
            ProgramSolution anew = new OperatorSplitting(next).solve(TOLERANCE);
            OptimalityConditions.assertHold("warm, seed " + seed, next, again);
            assertThat(again.objective()).as("seed %d", seed).isCloseTo(anew.objective(), within(1e-5));
            warm += again.iterations();
            cold += anew.iterations();
        }
        assertThat(warm).isLessThan(cold);
    }

    @Test
    void whatIsSolvedAlreadyIsSeenAtOnce() {
        OperatorSplitting splitting = new OperatorSplitting(program(4, 10));
        splitting.solve(TOLERANCE);
        assertThat(splitting.solve(1e-6).iterations()).isEqualTo(1);
    }

    @Test
    void anInfeasibleProgramIsProven() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            int size = random.nextInt(2, 8);
            // a'x <= 1 and a'x >= 1 + gap with a cost that never falls without end.
            SparseEntries rows = new SparseEntries();
            for (int each = 0; each < size; each++) {
                double entry = random.nextDouble(-2, 2);
                rows.add(0, each, entry);
                rows.add(1, each, -entry);
            }
            double gap = random.nextDouble(0.1, 2);
            QuadraticProgram program = new QuadraticProgram(
                    diagonal(size, 1),
                    random.doubles(size, -1, 1).toArray(),
                    new SparseEntries().matrix(0, size),
                    new double[0],
                    rows.matrix(2, size),
                    new double[] {1, -1 - gap},
                    filled(size, seed % 3 == 0 ? -5 : -NONE),
                    filled(size, NONE));
            ProgramSolution solution = new OperatorSplitting(program).solve(TOLERANCE);
            assertThat(solution.status()).as("seed %d", seed).isEqualTo(ProgramStatus.INFEASIBLE);
            double[] z = solution.inequalityDuals();
            assertThat(z[0]).as("seed %d", seed).isCloseTo(z[1], within(1e-4 * Math.abs(z[0])));
            assertThat(z[0] - z[1] * (1 + gap)).as("seed %d", seed).isCloseTo(-1, within(1e-3));
        }
    }

    @Test
    void anUnboundedProgramComesWithItsDirection() {
        // min -x - y + (x - y)^2 with x, y >= 0.
        SparseEntries p = new SparseEntries();
        p.add(0, 0, 2);
        p.add(0, 1, -2);
        p.add(1, 1, 2);
        QuadraticProgram program = new QuadraticProgram(
                p.matrix(2, 2),
                new double[] {-1, -1},
                new SparseEntries().matrix(0, 2),
                new double[0],
                new SparseEntries().matrix(0, 2),
                new double[0],
                new double[2],
                filled(2, NONE));
        ProgramSolution solution = new OperatorSplitting(program).solve(TOLERANCE);
        assertThat(solution.status()).isEqualTo(ProgramStatus.UNBOUNDED);
        assertThat(solution.x()[0]).isCloseTo(0.5, within(1e-5));
        assertThat(solution.x()[1]).isCloseTo(0.5, within(1e-5));
    }

    @Test
    void boundsThatCrossAreInfeasibleAndMayBeMended() {
        QuadraticProgram program = new QuadraticProgram(
                diagonal(1, 1),
                new double[] {-4},
                new SparseEntries().matrix(0, 1),
                new double[0],
                new SparseEntries().matrix(0, 1),
                new double[0],
                new double[] {2},
                new double[] {1});
        OperatorSplitting splitting = new OperatorSplitting(program);
        assertThat(splitting.solve(TOLERANCE).status()).isEqualTo(ProgramStatus.INFEASIBLE);
        splitting.update(new double[] {-4}, new double[0], new double[0], new double[] {2}, new double[] {3});
        ProgramSolution solution = splitting.solve(TOLERANCE);
        assertThat(solution.status()).isEqualTo(ProgramStatus.SOLVED);
        assertThat(solution.x()[0]).isCloseTo(3, within(1e-7));
        assertThat(solution.upperDuals()[0]).isCloseTo(1, within(1e-6));
    }

    @Test
    void withoutEnoughIterationsItSaysSo() {
        QuadraticProgram program = program(9, 0);
        SplittingOptions few = new SplittingOptions(2, 0.1, 1.6, false);
        assertThat(new OperatorSplitting(program, few).solve(1e-10).status()).isEqualTo(ProgramStatus.NOT_CONVERGED);
    }

    @Test
    void withoutPolishingItReachesARougherAnswer() {
        for (long seed = 1; seed <= 20; seed++) {
            QuadraticProgram program = program(seed, 30);
            ProgramSolution solution =
                    new OperatorSplitting(program, new SplittingOptions(20_000, 0.1, 1.6, false)).solve(1e-5);
            assertThat(solution.status()).as("seed %d", seed).isEqualTo(ProgramStatus.SOLVED);
            assertThat(solution.objective())
                    .as("seed %d", seed)
                    .isCloseTo(InteriorPoint.solve(program).objective(), within(1e-2));
        }
    }

    @Test
    void optionsOutOfRangeAreNamed() {
        assertThatThrownBy(() -> new SplittingOptions(10, 0, 1.6, true)).hasMessageContaining("penalty 0.0");
        assertThatThrownBy(() -> new OperatorSplitting(program(1, 1)).solve(0)).hasMessageContaining("tolerance of 0");
    }

    private static QuadraticProgram program(long seed, int rank) {
        Random sizes = new Random(seed);
        int size = sizes.nextInt(1, 25);
        return new RandomPrograms(seed)
                .quadratic(size, sizes.nextInt(0, size / 2 + 1), sizes.nextInt(0, 2 * size), rank)
                .program();
    }

    private static double[] nudged(long seed, double[] numbers) {
        Random random = new Random(seed);
        return Arrays.stream(numbers)
                .map(each -> each + 0.01 * random.nextGaussian())
                .toArray();
    }

    private static SparseMatrix diagonal(int size, double value) {
        SparseEntries entries = new SparseEntries();
        for (int each = 0; each < size; each++) {
            entries.add(each, each, value);
        }
        return entries.matrix(size, size);
    }

    private static double[] filled(int size, double value) {
        double[] filled = new double[size];
        Arrays.fill(filled, value);
        return filled;
    }
}
