package org.openelecbay.home.forecast.combine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.forecast.naive.Persistence;
import org.openelecbay.home.forecast.naive.SeasonalNaive;

class CombinationTest {

    @Test
    void stackedWeightsAreTheBestOnASimplexGrid() {
        RandomGenerator random = Property.random("stacking");
        for (int run = 0; run < 100; run++) {
            double[][] errors = new double[3][12];
            double[][] moments = new double[3][3];
            for (double[] row : errors) {
                Arrays.setAll(row, k -> random.nextDouble(-1, 1.2));
            }
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    for (int k = 0; k < 12; k++) {
                        moments[i][j] += errors[i][k] * errors[j][k];
                    }
                }
            }
            double[] weights = CombinationWeights.stacked(moments);
            assertThat(weights[0] + weights[1] + weights[2]).isEqualTo(1, within(1e-12));
            double best = value(moments, weights);
            for (int a = 0; a <= 20; a++) {
                for (int b = 0; a + b <= 20; b++) {
                    double[] tried = {a / 20.0, b / 20.0, (20 - a - b) / 20.0};
                    assertThat(best).isLessThanOrEqualTo(value(moments, tried) + 1e-9);
                }
            }
        }
    }

    private static double value(double[][] moments, double[] weights) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                sum += weights[i] * moments[i][j] * weights[j];
            }
        }
        return sum;
    }

    @Test
    void theMemberThatIsAlwaysRightGetsAllTheWeight() {
        for (Weighting weighting : List.of(Weighting.INVERSE_ERROR, Weighting.STACKED)) {
            Combination combination =
                    new Combination(List.of(new Persistence(), new SeasonalNaive(4)), weighting, 8, 1);
            for (int k = 0; k < 400; k++) {
                combination.observe(k % 4);
            }
            // The first season, in which nothing could be right, fades but is not forgotten.
            assertThat(combination.weights(1)[1]).isBetween(0.99, 1.0);
            assertThat(combination.ahead(4)).containsExactly(new double[] {0, 1, 2, 3}, within(0.02));
        }
    }

    @Test
    void equalWeightsStayEqualAndNegativeErrorsAreRefused() {
        assertThat(CombinationWeights.equal(4)).containsOnly(0.25);
        assertThat(CombinationWeights.inverseError(new double[] {1, 4})).containsExactly(0.8, 0.2);
        assertThatThrownBy(() -> CombinationWeights.inverseError(new double[] {1, -4}))
                .hasMessageContaining("number 1 is -4.0");
        assertThatThrownBy(() -> CombinationWeights.equal(0)).hasMessageContaining("0 forecasts to combine");
    }
}
