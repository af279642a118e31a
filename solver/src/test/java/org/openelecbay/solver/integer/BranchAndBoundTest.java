package org.openelecbay.solver.integer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openelecbay.solver.program.ProgramStatus;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;

class BranchAndBoundTest {

    private static final MixedIntegerOptions ENOUGH = MixedIntegerOptions.DEFAULT;
    private static final double NONE = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsWhatTryingEveryCombinationFinds(boolean linear) {
        int empty = 0;
        for (long seed = 1; seed <= 150; seed++) {
            MixedIntegerProgram program = RandomMixedPrograms.mixed(seed, linear);
            empty += assertAgreesWithEnumeration("mixed, seed " + seed, program);
        }
        assertThat(empty).isBetween(1, 100);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void findsWhatCountingWithoutAnySolverFinds(boolean linear) {
        int empty = 0;
        for (long seed = 1; seed <= 200; seed++) {
            MixedIntegerProgram program = RandomMixedPrograms.wholeOnly(seed, linear);
            empty += assertAgreesWithEnumeration("whole, seed " + seed, program);
        }
        assertThat(empty).isBetween(1, 120);
    }

    private static int assertAgreesWithEnumeration(String name, MixedIntegerProgram program) {
        double least = Enumeration.leastCost(program);
        MixedIntegerSolution found = new BranchAndBound().solve(program, ENOUGH);
        if (least == NONE) {
            assertThat(found.status()).as(name).isEqualTo(ProgramStatus.INFEASIBLE);
            assertThat(found.x()).as(name).isEmpty();
            return 1;
        }
        assertThat(found.status()).as(name).isEqualTo(ProgramStatus.SOLVED);
        assertThat(found.objective()).as(name).isCloseTo(least, within(1e-6));
        assertThat(found.bound()).as(name).isCloseTo(least, within(1e-6));
        assertThat(Enumeration.violation(program, found.x())).as(name).isLessThan(1e-6);
        assertThat(Enumeration.cost(program, found.x())).as(name).isCloseTo(least, within(1e-6));
        return 0;
    }

    @Test
    void packsAKnapsackLikeDynamicProgramming() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            int items = 25;
            int[] weight = random.ints(items, 5, 60).toArray();
            int[] worth =
                    Arrays.stream(weight).map(each -> each + random.nextInt(20)).toArray();
            int room = Arrays.stream(weight).sum() / 3;
            MixedIntegerSolution found = new BranchAndBound().solve(knapsack(weight, worth, room), ENOUGH);
            assertThat(found.status()).as("seed %d", seed).isEqualTo(ProgramStatus.SOLVED);
            assertThat(-found.objective()).as("seed %d", seed).isCloseTo(bestWorth(weight, worth, room), within(1e-5));
        }
    }

    private static MixedIntegerProgram knapsack(int[] weight, int[] worth, int room) {
        int size = weight.length;
        SparseEntries row = new SparseEntries();
        for (int each = 0; each < size; each++) {
            row.add(0, each, weight[each]);
        }
        boolean[] whole = new boolean[size];
        Arrays.fill(whole, true);
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return new MixedIntegerProgram(
                new QuadraticProgram(
                        new SparseEntries().matrix(size, size),
                        Arrays.stream(worth).mapToDouble(each -> -each).toArray(),
                        new SparseEntries().matrix(0, size),
                        new double[0],
                        row.matrix(1, size),
                        new double[] {room},
                        new double[size],
                        ones),
                whole);
    }

    private static int bestWorth(int[] weight, int[] worth, int room) {
        int[] best = new int[room + 1];
        for (int each = 0; each < weight.length; each++) {
            for (int left = room; left >= weight[each]; left--) {
                best[left] = Math.max(best[left], best[left - weight[each]] + worth[each]);
            }
        }
        return best[room];
    }

    @Test
    void anEvenSumCannotBeOdd() {
        // 2x + 2y = 7 with 0 <= x, y <= 5: the relaxation has points, whole numbers never do.
        SparseEntries row = new SparseEntries();
        row.add(0, 0, 2);
        row.add(0, 1, 2);
        MixedIntegerSolution found = solve(row, 7, new double[] {1, 1}, new double[] {5, 5}, true, true);
        assertThat(found.status()).isEqualTo(ProgramStatus.INFEASIBLE);
        assertThat(found.bound()).isInfinite();
    }

    @Test
    void aCostThatFallsWithoutEndIsUnboundedIfThereIsAnyPoint() {
        SparseEntries row = new SparseEntries();
        row.add(0, 0, 2);
        row.add(0, 1, -2);
        MixedIntegerSolution found = solve(row, 4, new double[] {-1, 0}, new double[] {NONE, NONE}, true, true);
        assertThat(found.status()).isEqualTo(ProgramStatus.UNBOUNDED);
        assertThat(found.x()[0] - found.x()[1]).isCloseTo(2, within(1e-6));
        assertThat(found.objective()).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void aRelaxationThatFallsWithoutEndMayHaveNoWholePoint() {
        // 2x - 2y = 1 with x whole and y whole and both without end.
        SparseEntries row = new SparseEntries();
        row.add(0, 0, 2);
        row.add(0, 1, -2);
        MixedIntegerSolution found = new BranchAndBound()
                .solve(
                        program(row, 1, new double[] {-1, 0}, new double[] {NONE, NONE}, true, true),
                        new MixedIntegerOptions(1e-9, 50, 60));
        assertThat(found.status()).isIn(ProgramStatus.INFEASIBLE, ProgramStatus.NOT_CONVERGED);
        assertThat(found.x()).isEmpty();
    }

    @Test
    void stoppedEarlyItStillSaysWhatItHasAndWhatIsPossible() {
        int stopped = 0;
        for (long seed = 1; seed <= 10; seed++) {
            Random random = new Random(seed);
            int[] weight = random.ints(30, 50, 90).toArray();
            int[] worth =
                    Arrays.stream(weight).map(each -> each + random.nextInt(5)).toArray();
            MixedIntegerSolution found =
                    new BranchAndBound().solve(knapsack(weight, worth, 700), new MixedIntegerOptions(1e-9, 8, 60));
            int best = bestWorth(weight, worth, 700);
            assertThat(found.nodes()).isLessThanOrEqualTo(8);
            assertThat(-found.bound()).as("seed %d", seed).isGreaterThanOrEqualTo(best - 1e-5);
            if (found.x().length > 0) {
                assertThat(-found.objective()).as("seed %d", seed).isLessThanOrEqualTo(best + 1e-5);
            }
            if (found.status() == ProgramStatus.NOT_CONVERGED) {
                stopped++;
            }
        }
        assertThat(stopped).isPositive();
    }

    @Test
    void aWiderGapNeverNeedsMoreAndIsKept() {
        Random random = new Random(5);
        int[] weight = random.ints(30, 50, 90).toArray();
        int[] worth =
                Arrays.stream(weight).map(each -> each + random.nextInt(5)).toArray();
        MixedIntegerProgram program = knapsack(weight, worth, 700);
        MixedIntegerSolution exact = new BranchAndBound().solve(program, ENOUGH);
        MixedIntegerSolution rough = new BranchAndBound().solve(program, new MixedIntegerOptions(0.02, 100_000, 60));
        assertThat(rough.nodes()).isLessThanOrEqualTo(exact.nodes());
        assertThat(rough.objective() - rough.bound()).isLessThanOrEqualTo(0.02 * Math.abs(rough.objective()) + 1e-6);
    }

    @Test
    void theSameProgramGivesTheSameAnswerBitByBit() {
        MixedIntegerProgram program = RandomMixedPrograms.mixed(7, false);
        MixedIntegerSolution first = new BranchAndBound().solve(program, ENOUGH);
        MixedIntegerSolution second = new BranchAndBound().solve(program, ENOUGH);
        assertThat(second.x()).containsExactly(first.x());
        assertThat(second.nodes()).isEqualTo(first.nodes());
    }

    private static MixedIntegerSolution solve(
            SparseEntries row, double equal, double[] cost, double[] upper, boolean... whole) {
        return new BranchAndBound().solve(program(row, equal, cost, upper, whole), ENOUGH);
    }

    private static MixedIntegerProgram program(
            SparseEntries row, double equal, double[] cost, double[] upper, boolean... whole) {
        int size = cost.length;
        return new MixedIntegerProgram(
                new QuadraticProgram(
                        new SparseEntries().matrix(size, size),
                        cost,
                        row.matrix(1, size),
                        new double[] {equal},
                        new SparseEntries().matrix(0, size),
                        new double[0],
                        new double[size],
                        upper),
                whole);
    }
}
