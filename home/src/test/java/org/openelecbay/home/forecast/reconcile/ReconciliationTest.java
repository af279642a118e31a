package org.openelecbay.home.forecast.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Normal;
import org.openelecbay.home.chance.Property;

class ReconciliationTest {

    private static final double EXACT = 1e-9;

    @Test
    void twoHomesAndTheirSumShareTheGapByVariance() {
        // Gap 10 - (3 + 4) = 3; each moves by its variance over the sum of all: 1/6, 2/6 and 3/6 of it.
        double[] fair = Reconciliation.byVariance(Hierarchy.total(2), new double[] {3, 1, 2})
                .reconciled(new double[] {10, 3, 4});
        assertThat(fair).containsExactly(new double[] {8.5, 3.5, 5}, within(EXACT));
        assertThat(Reconciliation.ordinary(Hierarchy.total(2)).reconciled(new double[] {10, 3, 4}))
                .containsExactly(new double[] {9, 4, 5}, within(EXACT));
        assertThat(Reconciliation.bottomUp(Hierarchy.total(2)).reconciled(new double[] {10, 3, 4}))
                .containsExactly(7, 3, 4);
    }

    @Test
    void homesCommunityAndFeederAddUpAndWhatAddsUpIsKept() {
        RandomGenerator random = Property.random("reconciliation");
        Hierarchy feeder = new Hierarchy(4, new int[] {0, 1, 2, 3}, new int[] {0, 1, 2});
        for (int run = 0; run < 200; run++) {
            double[] variances = random.doubles(6, 0.01, 5).toArray();
            Reconciliation reconciliation = Reconciliation.byVariance(feeder, variances);
            double[] made = reconciliation.reconciled(random.doubles(6, 0, 9).toArray());
            assertThat(made[1]).isEqualTo(made[2] + made[3] + made[4], within(EXACT));
            assertThat(made[0]).isEqualTo(made[1] + made[5], within(EXACT));
            double[] coherent = feeder.nodes(random.doubles(4, 0, 9).toArray());
            assertThat(reconciliation.reconciled(coherent)).containsExactly(coherent, within(1e-6));
        }
    }

    @Test
    void reconciledForecastsAreNotWorseOnAverage() {
        RandomGenerator random = Property.random("reconciled errors");
        double[] deviations = {2, 1, 0.5, 3};
        double[] variances = {4, 1, 0.25, 9};
        Hierarchy homes = Hierarchy.total(3);
        Reconciliation reconciliation = Reconciliation.byVariance(homes, variances);
        double[] before = new double[4];
        double[] after = new double[4];
        for (int run = 0; run < 20_000; run++) {
            double[] truth = homes.nodes(random.doubles(3, 0, 9).toArray());
            double[] forecast = truth.clone();
            for (int k = 0; k < 4; k++) {
                forecast[k] += deviations[k] * Normal.standard(random);
            }
            double[] made = reconciliation.reconciled(forecast);
            for (int k = 0; k < 4; k++) {
                before[k] += (forecast[k] - truth[k]) * (forecast[k] - truth[k]);
                after[k] += (made[k] - truth[k]) * (made[k] - truth[k]);
            }
        }
        for (int k = 0; k < 4; k++) {
            assertThat(after[k]).as("node %d", k).isLessThan(before[k]);
        }
    }

    @Test
    void aSumThatNamesAPartTwiceIsRefused() {
        assertThatThrownBy(() -> new Hierarchy(2, new int[] {0, 0})).hasMessageContaining("names the part 0");
        assertThatThrownBy(() -> Reconciliation.byVariance(Hierarchy.total(2), new double[] {1, 2}))
                .hasMessageContaining("2 variances for 3 nodes");
    }
}
