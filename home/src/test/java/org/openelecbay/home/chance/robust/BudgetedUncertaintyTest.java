package org.openelecbay.home.chance.robust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Normal;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.chance.robust.BudgetedUncertainty.Protection;
import org.openelecbay.solver.program.InteriorPoint;
import org.openelecbay.solver.program.QuadraticProgram;
import org.openelecbay.solver.sparse.SparseEntries;

class BudgetedUncertaintyTest {

    @Test
    void theClosedFormIsTheLinearProgramAndItsDual() {
        RandomGenerator random = Property.random("budget");
        for (int draw = 0; draw < 60; draw++) {
            double[] deviations = random.doubles(random.nextInt(1, 9), -4, 4).toArray();
            double budget = random.nextDouble(0, deviations.length + 1.0);
            BudgetedUncertainty uncertainty = new BudgetedUncertainty(deviations);
            double worst = uncertainty.worstCase(budget);
            assertThat(worst).isCloseTo(byProgram(deviations, budget), within(1e-6));
            Protection dual = uncertainty.dual(budget);
            assertThat(dual.value()).isCloseTo(worst, within(1e-9));
            for (int k = 0; k < deviations.length; k++) {
                assertThat(dual.theta() + dual.q()[k]).isGreaterThanOrEqualTo(Math.abs(deviations[k]));
            }
        }
    }

    /// `max sum |a_i| z_i`, `0 <= z <= 1`, `sum z <= budget`.
    private static double byProgram(double[] deviations, double budget) {
        int size = deviations.length;
        SparseEntries sum = new SparseEntries();
        for (int k = 0; k < size; k++) {
            sum.add(0, k, 1);
        }
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        double[] gain = Arrays.stream(deviations).map(each -> -Math.abs(each)).toArray();
        SparseEntries none = new SparseEntries();
        return -InteriorPoint.solve(new QuadraticProgram(
                        none.matrix(size, size),
                        gain,
                        none.matrix(0, size),
                        new double[0],
                        sum.matrix(1, size),
                        new double[] {budget},
                        new double[size],
                        ones))
                .objective();
    }

    @Test
    void theWorstCaseNeverFallsWithTheBudgetAndRunsFromNothingToEverything() {
        RandomGenerator random = Property.random("monotone-budget");
        for (int draw = 0; draw < 100; draw++) {
            double[] deviations = random.doubles(random.nextInt(1, 12), -4, 4).toArray();
            BudgetedUncertainty uncertainty = new BudgetedUncertainty(deviations);
            assertThat(uncertainty.worstCase(0)).isZero();
            double before = 0;
            for (double budget = 0; budget <= deviations.length + 1; budget += 0.25) {
                double here = uncertainty.worstCase(budget);
                assertThat(here).isGreaterThanOrEqualTo(before - 1e-12);
                before = here;
            }
            assertThat(before)
                    .isCloseTo(Arrays.stream(deviations).map(Math::abs).sum(), within(1e-9));
        }
    }

    @Test
    void marginsKeepALimitWithTheChosenProbability() {
        assertThat(Confidence.GAUSSIAN.bound(100, 12, 0.05)).isCloseTo(119.738243523, within(1e-6));
        assertThat(Confidence.DISTRIBUTION_FREE.bound(100, 12, 0.05)).isCloseTo(152.306787322, within(1e-6));
        RandomGenerator random = Property.random("margins");
        double margin = Confidence.GAUSSIAN.deviations(0.1);
        long broken = random.doubles(0).count();
        for (int draw = 0; draw < 50_000; draw++) {
            broken += Normal.standard(random) > margin ? 1 : 0;
        }
        assertThat(broken / 50_000.0).isCloseTo(0.1, within(0.006));
    }

    /// Two values, the upper one with probability epsilon, lie exactly on Cantelli's bound.
    @Test
    void withoutADistributionTheWorstOneLiesOnTheBound() {
        double epsilon = 0.2;
        double up = Math.sqrt((1 - epsilon) / epsilon);
        double down = -Math.sqrt(epsilon / (1 - epsilon));
        assertThat(epsilon * up + (1 - epsilon) * down).isCloseTo(0, within(1e-12));
        assertThat(epsilon * up * up + (1 - epsilon) * down * down).isCloseTo(1, within(1e-12));
        assertThat(Confidence.DISTRIBUTION_FREE.deviations(epsilon)).isCloseTo(up, within(1e-12));
    }

    @Test
    void whatIsNoBudgetAndNoProbabilityIsRefused() {
        assertThatThrownBy(() -> new BudgetedUncertainty(new double[] {1}).worstCase(-1))
                .hasMessageContaining("budget of -1");
        assertThatThrownBy(() -> Confidence.GAUSSIAN.deviations(5)).hasMessageContaining("percent");
    }
}
