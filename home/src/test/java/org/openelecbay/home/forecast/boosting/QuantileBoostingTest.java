package org.openelecbay.home.forecast.boosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.forecast.Levels;

class QuantileBoostingTest {

    private static final Levels LEVELS = new Levels(0.1, 0.5, 0.9);

    @Test
    void theQuantilesOfASpreadThatGrowsWithAFeatureAreFound() {
        RandomGenerator random = Property.random("boosting");
        double[][] rows = new double[8_000][];
        double[] answers = new double[rows.length];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = new double[] {random.nextDouble(), random.nextDouble()};
            answers[k] = 2 * rows[k][0] + (1 + rows[k][0]) * random.nextDouble();
        }
        QuantileBoosting fitted = QuantileBoosting.fit(rows, answers, LEVELS, BoostingOptions.USUAL);
        for (double x : new double[] {0.1, 0.5, 0.9}) {
            double[] quantiles = fitted.quantiles(new double[] {x, 0.5});
            for (int k = 0; k < 3; k++) {
                assertThat(quantiles[k]).isEqualTo(2 * x + (1 + x) * LEVELS.at(k), within(0.15));
            }
        }
        assertThat(QuantileBoosting.fit(rows, answers, LEVELS, BoostingOptions.USUAL)
                        .quantiles(new double[] {0.3, 0.3}))
                .isEqualTo(fitted.quantiles(new double[] {0.3, 0.3}));
    }

    @Test
    void oneRowOrEqualAnswersGiveThemselves() {
        double[][] one = {{1, 2}};
        assertThat(QuantileBoosting.fit(one, new double[] {7}, LEVELS, BoostingOptions.USUAL)
                        .quantiles(new double[] {5, 5}))
                .containsExactly(7, 7, 7);
        assertThatThrownBy(() -> QuantileBoosting.fit(one, new double[0], LEVELS, BoostingOptions.USUAL))
                .hasMessageContaining("1 rows for 0 answers");
    }

    @Test
    void theSelectedRankIsThatOfTheSortedValues() {
        RandomGenerator random = Property.random("selection");
        for (int run = 0; run < 500; run++) {
            double[] values =
                    random.ints(1 + random.nextInt(30), 0, 9).asDoubleStream().toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            int rank = random.nextInt(values.length);
            assertThat(Selection.select(values, 0, values.length - 1, rank)).isEqualTo(sorted[rank]);
        }
    }
}
