package org.openelecbay.simulation.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.simulation.Streets;

/// Fairness as spec H.1 has it, its properties **P**, and a twin of the Gini index by all pairs.
class FairnessTest {

    private static final Offset<Double> CLOSE = within(1e-12);

    @Test
    void theGiniIndexIsTheSumOverAllPairs() {
        RandomGenerator random = Streets.random("gini twin");
        for (int round = 0; round < 300; round++) {
            double[] values = amounts(random);
            assertThat(Fairness.gini(values).orElseThrow()).isCloseTo(byPairs(values), CLOSE);
        }
    }

    @Test
    void everyIndexStaysInItsRange() {
        RandomGenerator random = Streets.random("index ranges");
        for (int round = 0; round < 300; round++) {
            double[] values = amounts(random);
            assertThat(Fairness.gini(values).orElseThrow()).isBetween(0.0, Math.nextDown(1.0));
            assertThat(Fairness.jain(values).orElseThrow()).isBetween(1.0 / values.length - 1e-12, 1.0);
            assertThat(Fairness.minOverMax(values).orElseThrow()).isBetween(0.0, 1.0);
            double most = Arrays.stream(values).max().orElseThrow();
            assertThat(Fairness.hossfeld(values, 0, most).orElseThrow()).isBetween(-1e-12, 1.0);
        }
    }

    @Test
    void multiplyingEveryAmountChangesNothing() {
        RandomGenerator random = Streets.random("scale invariance");
        for (int round = 0; round < 300; round++) {
            double[] values = amounts(random);
            double factor = Math.exp(random.nextDouble(-40, 40));
            double[] more = Arrays.stream(values).map(value -> value * factor).toArray();
            assertThat(Fairness.gini(more).orElseThrow())
                    .isCloseTo(Fairness.gini(values).orElseThrow(), CLOSE);
            assertThat(Fairness.jain(more).orElseThrow())
                    .isCloseTo(Fairness.jain(values).orElseThrow(), CLOSE);
        }
    }

    @Test
    void givingFromTheRichToThePoorIsFairer() {
        RandomGenerator random = Streets.random("transfer principle");
        for (int round = 0; round < 300; round++) {
            double[] values = amounts(random);
            Arrays.sort(values);
            int last = values.length - 1;
            double gift = (values[last] - values[0]) / 4;
            double[] after = values.clone();
            after[0] += gift;
            after[last] -= gift;
            if (gift > 1e-6) {
                assertThat(Fairness.gini(after).orElseThrow())
                        .isLessThan(Fairness.gini(values).orElseThrow());
                assertThat(Fairness.jain(after).orElseThrow())
                        .isGreaterThan(Fairness.jain(values).orElseThrow());
            }
        }
    }

    @Test
    void onlyEqualSharesAreWhollyFair() {
        assertThat(Fairness.gini(0.1, 0.1, 0.1)).hasValue(0.0);
        assertThat(Fairness.jain(0.1, 0.1, 0.1)).hasValue(1.0);
        assertThat(Fairness.minOverMax(0.1, 0.1, 0.1)).hasValue(1.0);
        assertThat(Fairness.hossfeld(new double[] {0.1, 0.1, 0.1}, 0, 1)).hasValue(1.0);
        assertThat(Fairness.jain(0.1, 0.1, 0.1000001).orElseThrow()).isLessThan(1);
        assertThat(Fairness.gini(0.1, 0.1, 0.1000001).orElseThrow()).isPositive();
    }

    @Test
    void whoHasEverythingAloneLeavesTheIndicesAtTheirEnds() {
        assertThat(Fairness.gini(0, 0, 0, 8)).hasValue(0.75);
        assertThat(Fairness.giniCorrected(0, 0, 0, 8)).hasValue(1.0);
        assertThat(Fairness.jain(0, 0, 0, 8).orElseThrow()).isCloseTo(0.25, CLOSE);
        assertThat(Fairness.hossfeld(new double[] {0, 1, 0, 1}, 0, 1)).hasValue(0.0);
    }

    @Test
    void negativeAmountsAreCountedAndNeverShifted() {
        double[] values = {-1, 2, -3, 4};

        assertThat(Fairness.negatives(values)).isEqualTo(2);
        assertThat(Fairness.gini(values)).isEmpty();
        assertThat(Fairness.giniCorrected(values)).isEmpty();
        assertThat(Fairness.jain(values)).isEmpty();
        assertThat(Fairness.minOverMax(values)).isEmpty();
        assertThat(Fairness.hossfeld(values, -3, 4)).isPresent();
    }

    @Test
    void nothingToShareHasNoIndex() {
        for (double[] nothing : new double[][] {{}, {0}, {0, 0, 0}}) {
            assertThat(Fairness.gini(nothing)).isEmpty();
            assertThat(Fairness.giniCorrected(nothing)).isEmpty();
            assertThat(Fairness.jain(nothing)).isEmpty();
            assertThat(Fairness.minOverMax(nothing)).isEmpty();
        }
        assertThat(Fairness.hossfeld(new double[0], 0, 1)).isEmpty();
        assertThat(Fairness.hossfeld(new double[] {1, 2}, 1, 1)).isEmpty();
    }

    @Test
    void oneMemberIsEqualToItselfAndHasNoCorrectedIndex() {
        assertThat(Fairness.gini(5)).hasValue(0.0);
        assertThat(Fairness.giniCorrected(5)).isEmpty();
        assertThat(Fairness.jain(5)).hasValue(1.0);
    }

    @Test
    void amountsNearTheEndOfTheNumbersDoNotOverflow() {
        assertThat(Fairness.jain(1e300, 3e300).orElseThrow()).isCloseTo(0.8, CLOSE);
        assertThat(Fairness.gini(1e300, 3e300).orElseThrow()).isCloseTo(0.25, CLOSE);
        assertThat(Fairness.jain(1e-300, 3e-300).orElseThrow()).isCloseTo(0.8, CLOSE);
    }

    @Test
    void welfareAndWhatFairnessAndSelfInterestCostAreTheirFormulas() {
        assertThat(Efficiency.socialWelfare(new double[] {5, 4}, new double[] {3}))
                .isEqualTo(6);
        assertThat(Efficiency.priceOfFairness(10, 9.4).orElseThrow()).isCloseTo(0.06, CLOSE);
        assertThat(Efficiency.priceOfFairness(0, 0)).isEmpty();
        assertThat(Efficiency.priceOfAnarchy(12, 10)).hasValue(1.2);
        assertThat(Efficiency.priceOfAnarchy(12, 0)).isEmpty();
    }

    private static double byPairs(double[] values) {
        double gaps = 0;
        for (double one : values) {
            for (double other : values) {
                gaps += Math.abs(one - other);
            }
        }
        double mean = Arrays.stream(values).average().orElseThrow();
        return gaps / (2.0 * values.length * values.length * mean);
    }

    private static double[] amounts(RandomGenerator random) {
        double[] values = random.doubles(random.nextInt(1, 30), 0, 100).toArray();
        values[0] += 0.001;
        return values;
    }
}
