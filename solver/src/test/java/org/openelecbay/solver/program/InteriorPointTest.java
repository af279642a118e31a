package org.openelecbay.solver.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.solver.program.RandomPrograms.Solved;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseMatrix;

class InteriorPointTest {

    private static final double NONE = Double.POSITIVE_INFINITY;
    private static final int CASES = 120;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 20})
    void findsThePlantedOptimumOfProgramsOfAnyCurvature(int rank) {
        for (long seed = 1; seed <= CASES; seed++) {
            Random sizes = new Random(seed);
            int size = sizes.nextInt(1, 25);
            Solved planted = new RandomPrograms(seed)
                    .quadratic(size, sizes.nextInt(0, size / 2 + 1), sizes.nextInt(0, 2 * size), rank);
            String name = "rank " + rank + ", seed " + seed;
            ProgramSolution solution = InteriorPoint.solve(planted.program());
            OptimalityConditions.assertHold(name, planted.program(), solution);
            assertThat(solution.objective())
                    .as(name)
                    .isCloseTo(objective(planted.program(), planted.optimum()), within(1e-6));
        }
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
                assertThat(InteriorPoint.solve(program).objective())
                        .as("seed %d", seed)
                        .isCloseTo(other.getValue(), within(1e-5));
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    @Test
    void theDualsAreThePricesOfTheConstraints() {
        // min x^2 + y^2 - 4 x, x + y = 3, x <= 2, y <= 10: x = 2, y = 1.
        QuadraticProgram program = program(
                diagonal(2, 2),
                new double[] {-4, 0},
                row(1, 1),
                new double[] {3},
                row(1, 0),
                new double[] {2},
                new double[] {-NONE, -NONE},
                new double[] {NONE, 10});
        ProgramSolution solution = InteriorPoint.solve(program);
        assertThat(solution.x()).containsExactly(new double[] {2, 1}, within(1e-8));
        assertThat(solution.equalityDuals()).containsExactly(new double[] {-2}, within(1e-7));
        assertThat(solution.inequalityDuals()).containsExactly(new double[] {2}, within(1e-7));
        assertThat(solution.upperDuals()).containsExactly(new double[] {0, 0}, within(1e-7));
        assertThat(solution.objective()).isCloseTo(-3, within(1e-8));
    }

    @Test
    void theDualsOfAFixedVariableSayWhatMovingItIsWorth() {
        QuadraticProgram program =
                program(diagonal(2), new double[] {0}, none(1), new double[0], none(1), new double[0], one(3), one(3));
        ProgramSolution solution = InteriorPoint.solve(program);
        assertThat(solution.lowerDuals()[0] - solution.upperDuals()[0]).isCloseTo(6, within(1e-7));
    }

    @Test
    void provesThatNothingKeepsAllConstraints() {
        for (long seed = 1; seed <= CASES; seed++) {
            Random random = new Random(seed);
            int size = random.nextInt(1, 12);
            QuadraticProgram feasible =
                    new RandomPrograms(seed).quadratic(size, 0, size, 2).program();
            SparseEntries rows = new SparseEntries();
            rows.addAll(1, feasible.inequalities(), 0, 0);
            for (int each = 0; each < size; each++) {
                double weight = random.nextDouble(0.1, 1);
                rows.add(size, each, weight);
                rows.add(size + 1, each, -weight);
            }
            double[] atMost = Arrays.copyOf(feasible.atMost(), size + 2);
            atMost[size] = 1;
            atMost[size + 1] = -1 - random.nextDouble(0.01, 10);
            QuadraticProgram program = new QuadraticProgram(
                    feasible.quadraticUpper(),
                    feasible.linear(),
                    none(size),
                    new double[0],
                    rows.matrix(size + 2, size),
                    atMost,
                    feasible.lower(),
                    feasible.upper());
            ProgramSolution solution = InteriorPoint.solve(program);
            assertThat(solution.status()).as("seed %d", seed).isEqualTo(ProgramStatus.INFEASIBLE);
            assertThat(solution.objective()).isInfinite();
        }
    }

    @Test
    void boundsThatCrossAreInfeasible() {
        ProgramSolution solution = InteriorPoint.solve(
                program(diagonal(0), one(1), none(1), new double[0], none(1), new double[0], one(2), one(1)));
        assertThat(solution.status()).isEqualTo(ProgramStatus.INFEASIBLE);
    }

    @Test
    void equalitiesThatContradictEachOtherAreInfeasible() {
        SparseMatrix twice = SparseMatrix.of(2, 1, new int[] {0, 1}, new int[] {0, 0}, new double[] {1, 1});
        ProgramSolution solution = InteriorPoint.solve(program(
                diagonal(0), one(1), twice, new double[] {1, 1.5}, none(1), new double[0], one(-NONE), one(NONE)));
        assertThat(solution.status()).isEqualTo(ProgramStatus.INFEASIBLE);
    }

    @Test
    void provesThatTheObjectiveFallsWithoutEnd() {
        for (long seed = 1; seed <= CASES; seed++) {
            Random random = new Random(seed);
            int size = random.nextInt(2, 12);
            // Costs of both signs and rows that leave growth of the first two variables free.
            SparseEntries rows = new SparseEntries();
            for (int each = 0; each < size; each++) {
                rows.add(each, each, each < 2 ? -1 : 1);
            }
            double[] cost = random.doubles(size, -1, 1).toArray();
            cost[0] = -random.nextDouble(0.01, 1);
            double[] free = new double[size];
            Arrays.fill(free, NONE);
            double[] below = new double[size];
            Arrays.fill(below, -5);
            double[] curvature = random.doubles(size, 0, 1).toArray();
            curvature[0] = 0;
            QuadraticProgram program = program(
                    diagonal(curvature),
                    cost,
                    none(size),
                    new double[0],
                    rows.matrix(size, size),
                    random.doubles(size, 0, 2).toArray(),
                    below,
                    free);
            assertThat(InteriorPoint.solve(program).status())
                    .as("seed %d", seed)
                    .isEqualTo(ProgramStatus.UNBOUNDED);
        }
    }

    @Test
    void unitsDoNotMatter() {
        Solved planted = new RandomPrograms(5).quadratic(8, 3, 6, 2);
        QuadraticProgram program = planted.program();
        SparseMatrix watts = program.equalities().transposed().transposed();
        double[] equalTo = program.equalTo().clone();
        for (int at = 0; at < watts.entries(); at++) {
            watts.values()[at] *= 1e6;
        }
        Arrays.setAll(equalTo, row -> 1e6 * equalTo[row]);
        ProgramSolution solution = InteriorPoint.solve(new QuadraticProgram(
                program.quadraticUpper(),
                program.linear(),
                watts,
                equalTo,
                program.inequalities(),
                program.atMost(),
                program.lower(),
                program.upper()));
        assertThat(solution.status()).isEqualTo(ProgramStatus.SOLVED);
        assertThat(solution.objective()).isCloseTo(objective(program, planted.optimum()), within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1, 1e6})
    void rowsThatSayTheSameTwiceInOtherUnitsChangeNothing(double unit) {
        for (int rank : new int[] {0, 2}) {
            for (long seed = 1; seed <= 10; seed++) {
                Solved planted = new RandomPrograms(seed).quadratic(12, 4, 9, rank);
                QuadraticProgram program = planted.program();
                ProgramSolution solution = InteriorPoint.solve(new QuadraticProgram(
                        program.quadraticUpper(),
                        program.linear(),
                        twice(program.equalities(), unit),
                        twice(program.equalTo(), unit),
                        twice(program.inequalities(), unit),
                        twice(program.atMost(), unit),
                        program.lower(),
                        program.upper()));
                assertThat(solution.status()).as("seed %d", seed).isEqualTo(ProgramStatus.SOLVED);
                assertThat(solution.objective())
                        .as("seed %d", seed)
                        .isCloseTo(objective(program, planted.optimum()), within(1e-5));
            }
        }
    }

    private static SparseMatrix twice(SparseMatrix rows, double unit) {
        SparseEntries entries = new SparseEntries();
        entries.addAll(1, rows, 0, 0);
        entries.addAll(unit, rows, rows.rows(), 0);
        return entries.matrix(2 * rows.rows(), rows.columns());
    }

    private static double[] twice(double[] numbers, double unit) {
        double[] both = Arrays.copyOf(numbers, 2 * numbers.length);
        Arrays.setAll(both, each -> each < numbers.length ? numbers[each] : unit * numbers[each - numbers.length]);
        return both;
    }

    @Test
    void aProgramWithoutConstraintsIsALinearSystem() {
        ProgramSolution solution = InteriorPoint.solve(program(
                diagonal(4, 2),
                new double[] {-8, 2},
                none(2),
                new double[0],
                none(2),
                new double[0],
                new double[] {-NONE, -NONE},
                new double[] {NONE, NONE}));
        assertThat(solution.x()).containsExactly(new double[] {2, -1}, within(1e-8));
    }

    @Test
    void tooFewIterationsAreAnAnswer() {
        QuadraticProgram program = new RandomPrograms(3).quadratic(20, 5, 20, 3).program();
        ProgramSolution solution = InteriorPoint.solve(program, new InteriorPointOptions(1e-9, 2));
        assertThat(solution.status()).isEqualTo(ProgramStatus.NOT_CONVERGED);
        assertThat(solution.error()).isGreaterThan(1e-6);
    }

    @Test
    void refusesWhatIsNoProgram() {
        assertThatThrownBy(() -> program(
                        diagonal(0), one(Double.NaN), none(1), new double[0], none(1), new double[0], one(0), one(1)))
                .hasMessageContaining("linear cost is NaN");
        assertThatThrownBy(() ->
                        program(diagonal(0, 0), one(1), none(1), new double[0], none(1), new double[0], one(0), one(1)))
                .hasMessageContaining("quadratic part 2");
        assertThatThrownBy(() -> program(
                        diagonal(0), one(1), none(1), new double[0], none(1), new double[0], one(NONE), one(NONE)))
                .hasMessageContaining("Variable 0 lies between Infinity");
        assertThatThrownBy(() -> new InteriorPointOptions(0, 5)).hasMessageContaining("tolerance");
    }

    private static double objective(QuadraticProgram program, double[] x) {
        double[] half = program.linear().clone();
        Symmetric.timesPlus(program.quadraticUpper(), 0.5, x, half);
        return Vectors.dot(half, x);
    }

    private static QuadraticProgram program(
            SparseMatrix p,
            double[] q,
            SparseMatrix a,
            double[] b,
            SparseMatrix g,
            double[] h,
            double[] lower,
            double[] upper) {
        return new QuadraticProgram(p, q, a, b, g, h, lower, upper);
    }

    private static double[] one(double number) {
        return new double[] {number};
    }

    private static SparseMatrix none(int size) {
        return new SparseEntries().matrix(0, size);
    }

    private static SparseMatrix row(double... values) {
        SparseEntries entries = new SparseEntries();
        for (int each = 0; each < values.length; each++) {
            entries.add(0, each, values[each]);
        }
        return entries.matrix(1, values.length);
    }

    private static SparseMatrix diagonal(double... values) {
        SparseEntries entries = new SparseEntries();
        for (int each = 0; each < values.length; each++) {
            entries.add(each, each, values[each]);
        }
        return entries.matrix(values.length, values.length);
    }
}
