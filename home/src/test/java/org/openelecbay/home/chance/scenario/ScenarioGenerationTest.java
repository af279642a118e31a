package org.openelecbay.home.chance.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Normal;
import org.openelecbay.home.chance.Weibull;

class ScenarioGenerationTest {

    private static final double[][] CORRELATION = {{1, 0.8}, {0.8, 1}};
    private static final int COUNT = 4_000;

    @Test
    void normalMarginsKeepTheCorrelation() {
        List<DoubleUnaryOperator> margins = List.of(new Normal(10, 2)::quantile, new Normal(-1, 5)::quantile);
        for (Scenarios drawn : List.of(
                ScenarioGeneration.copula(margins, CORRELATION, COUNT, 4),
                ScenarioGeneration.latinHypercube(margins, CORRELATION, COUNT, 4))) {
            double mean = mean(drawn, 0);
            double other = mean(drawn, 1);
            assertThat(mean).isCloseTo(10, within(0.12));
            double products = Arrays.stream(drawn.values())
                            .mapToDouble(row -> (row[0] - mean) * (row[1] - other))
                            .sum()
                    / COUNT;
            assertThat(products / (2 * 5)).isCloseTo(0.8, within(0.04));
        }
    }

    @Test
    void aLatinHypercubeHasOneScenarioInEverySliceOfEveryMargin() {
        Weibull wind = new Weibull(2, 7);
        Scenarios drawn =
                ScenarioGeneration.latinHypercube(List.of(wind::quantile, wind::quantile), CORRELATION, 50, 11);
        for (int k = 0; k < 2; k++) {
            int number = k;
            int[] slices = Arrays.stream(drawn.values())
                    .mapToInt(row -> (int) (50 * wind.cumulative(row[number])))
                    .sorted()
                    .toArray();
            for (int slice = 0; slice < 50; slice++) {
                assertThat(slices[slice]).isEqualTo(slice);
            }
        }
    }

    @Test
    void aPastDayOfErrorsStaysTogetherAndPanelsNeverGiveLessThanNothing() {
        double[] forecast = {1, 2, 0.5};
        double[][] errors = {{0.1, 0.2, 0.3}, {-0.5, -1, -2}};
        Scenarios drawn = ScenarioGeneration.bootstrap(forecast, errors, 0, 100, 3);
        double[][] possible = {{1.1, 2.2, 0.8}, {0.5, 1, 0}};
        for (double[] row : drawn.values()) {
            assertThat(List.of(possible)).anySatisfy(each -> assertThat(row).containsExactly(each, within(1e-12)));
        }
        assertThat(List.of(drawn.values())).anySatisfy(row -> assertThat(row[2]).isZero());
        assertThat(List.of(drawn.values())).anySatisfy(row -> assertThat(row[2]).isPositive());
    }

    @Test
    void theSameSeedDrawsTheSameAndAnotherOneOthers() {
        List<DoubleUnaryOperator> margins = List.of(new Weibull(2, 7)::quantile, new Weibull(2, 7)::quantile);
        double[][] first =
                ScenarioGeneration.latinHypercube(margins, CORRELATION, 9, 1).values();
        assertThat(ScenarioGeneration.latinHypercube(margins, CORRELATION, 9, 1).values())
                .isDeepEqualTo(first);
        assertThat(ScenarioGeneration.latinHypercube(margins, CORRELATION, 9, 2).values()[0])
                .isNotEqualTo(first[0]);
    }

    @Test
    void quantilesBetweenTheGivenOnesLieOnTheLineAndBeyondThemStay() {
        MarginalQuantiles margin = new MarginalQuantiles(new double[] {0.1, 0.5, 0.9}, new double[] {1, 2, 6});
        assertThat(margin.applyAsDouble(0.05)).isEqualTo(1);
        assertThat(margin.applyAsDouble(0.3)).isCloseTo(1.5, within(1e-12));
        assertThat(margin.applyAsDouble(0.7)).isCloseTo(4, within(1e-12));
        assertThat(margin.applyAsDouble(0.99)).isEqualTo(6);
        assertThatThrownBy(() -> new MarginalQuantiles(new double[] {0.1, 0.5}, new double[] {2, 1}))
                .hasMessageContaining("sort crossing");
    }

    private static double mean(Scenarios drawn, int k) {
        return Arrays.stream(drawn.values())
                .mapToDouble(row -> row[k])
                .average()
                .orElseThrow();
    }
}
