package org.openelecbay.home.chance.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Beta;
import org.openelecbay.home.chance.Distribution;
import org.openelecbay.home.chance.Moments;
import org.openelecbay.home.chance.Normal;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.chance.Weibull;
import org.openelecbay.home.source.WindTurbine;

class EstimateTest {

    private static Moments drawn(RandomGenerator random) {
        double skewness = random.nextDouble(-2, 2);
        return new Moments(
                random.nextDouble(-10, 10),
                random.nextDouble(0.1, 5),
                skewness,
                1 + skewness * skewness + random.nextDouble(0.05, 6));
    }

    private static List<UncertainInput> inputs(RandomGenerator random, int count) {
        List<UncertainInput> inputs = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            inputs.add(UncertainInput.unbounded("x" + k, drawn(random)));
        }
        return inputs;
    }

    @Test
    void theWeightsAddUpToOne() {
        RandomGenerator random = Property.random("weights");
        for (int draw = 0; draw < 300; draw++) {
            List<UncertainInput> inputs = inputs(random, random.nextInt(1, 30));
            for (Scheme scheme : Scheme.values()) {
                List<EstimationPoint> points = HongPoints.of(inputs, scheme).points();
                assertThat(points).hasSize(2 * inputs.size() + scheme.ordinal());
                assertThat(points.stream().mapToDouble(EstimationPoint::weight).sum())
                        .isCloseTo(1, within(1e-11));
            }
        }
    }

    @Test
    void meanAndDeviationOfLinearFunctionsAreExact() {
        RandomGenerator random = Property.random("linear");
        for (int draw = 0; draw < 300; draw++) {
            List<UncertainInput> inputs = inputs(random, random.nextInt(1, 12));
            Polynomial function = Polynomial.linear(
                    random.nextDouble(-5, 5),
                    random.doubles(inputs.size(), -3, 3).toArray());
            List<Moments> moments = inputs.stream().map(UncertainInput::moments).toList();
            for (Scheme scheme : Scheme.values()) {
                Estimate estimate = Estimate.of(HongPoints.of(inputs, scheme), function::at);
                assertThat(estimate.mean()).isCloseTo(function.mean(moments), within(1e-9));
                assertThat(estimate.deviation()).isCloseTo(function.deviation(moments), within(1e-8));
            }
        }
    }

    @Test
    void oneInputIsExactToItsThirdMomentWithTwoPointsAndToItsFourthWithThree() {
        RandomGenerator random = Property.random("one-input");
        for (int draw = 0; draw < 300; draw++) {
            List<UncertainInput> one = inputs(random, 1);
            List<Moments> moments = List.of(one.getFirst().moments());
            for (int power = 1; power <= 4; power++) {
                Polynomial function = new Polynomial(List.of(new Polynomial.Term(1, new int[] {power})));
                double exact = function.mean(moments);
                double rounding = 1e-9 * (1 + Math.abs(exact));
                if (power <= 3) {
                    assertThat(Estimate.of(HongPoints.of(one, Scheme.TWO_M), function::at)
                                    .mean())
                            .isCloseTo(exact, within(rounding));
                }
                assertThat(Estimate.of(HongPoints.of(one, Scheme.TWO_M_PLUS_ONE), function::at)
                                .mean())
                        .isCloseTo(exact, within(rounding));
            }
        }
    }

    @Test
    void correlatedInputsKeepMeanAndDeviationOfLinearFunctions() {
        RandomGenerator random = Property.random("correlated");
        for (int draw = 0; draw < 200; draw++) {
            List<UncertainInput> inputs = inputs(random, 3);
            double[][] correlation = correlation(random);
            double[] factors = random.doubles(3, -3, 3).toArray();
            double mean = 0;
            double variance = 0;
            for (int i = 0; i < 3; i++) {
                mean += factors[i] * inputs.get(i).moments().mean();
                for (int j = 0; j < 3; j++) {
                    variance += factors[i]
                            * factors[j]
                            * correlation[i][j]
                            * inputs.get(i).moments().deviation()
                            * inputs.get(j).moments().deviation();
                }
            }
            for (Scheme scheme : Scheme.values()) {
                Estimate estimate =
                        Estimate.of(HongPoints.of(inputs, correlation, scheme), Polynomial.linear(0, factors)::at);
                assertThat(estimate.mean()).isCloseTo(mean, within(1e-9));
                assertThat(estimate.deviation()).isCloseTo(Math.sqrt(variance), within(1e-8));
            }
        }
    }

    /// Of three directions drawn at random, moved apart a little.
    private static double[][] correlation(RandomGenerator random) {
        double[][] direction = new double[3][];
        for (int k = 0; k < 3; k++) {
            direction[k] = random.doubles(4, -1, 1).toArray();
        }
        double[][] correlation = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                correlation[i][j] = i == j
                        ? 1
                        : 0.95 * product(direction[i], direction[j])
                                / Math.sqrt(product(direction[i], direction[i]) * product(direction[j], direction[j]));
            }
        }
        return correlation;
    }

    private static double product(double[] one, double[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    @Test
    void withoutCorrelationTheIdentityPlacesTheSamePoints() {
        List<UncertainInput> inputs = inputs(Property.random("identity"), 2);
        double[][] identity = {{1, 0}, {0, 1}};
        for (Scheme scheme : Scheme.values()) {
            List<EstimationPoint> alone = HongPoints.of(inputs, scheme).points();
            List<EstimationPoint> together =
                    HongPoints.of(inputs, identity, scheme).points();
            for (int each = 0; each < alone.size(); each++) {
                assertThat(together.get(each).x())
                        .containsExactly(alone.get(each).x());
                assertThat(together.get(each).weight())
                        .isEqualTo(alone.get(each).weight());
            }
        }
    }

    @Test
    void aPointOutsideTheLimitsIsMovedToThemAndSaysSo() {
        List<UncertainInput> many = new ArrayList<>();
        for (int k = 0; k < 20; k++) {
            many.add(UncertainInput.of("sun " + k, Beta.fitted(0.5, 0.2)));
        }
        HongPoints two = HongPoints.of(many, Scheme.TWO_M);
        assertThat(two.warnings()).hasSize(40).allMatch(each -> each.contains("2m+1 points spread less"));
        assertThat(two.points())
                .allSatisfy(point -> assertThat(point.x()).satisfies(x -> {
                    for (double each : x) {
                        assertThat(each).isBetween(0.0, 1.0);
                    }
                }));
        assertThat(HongPoints.of(many, Scheme.TWO_M_PLUS_ONE).warnings())
                .hasSize(1)
                .first()
                .asString()
                .contains("negative");
    }

    @Test
    void manyDrawsAgreeWithThePointsWhereTheFunctionIsSmooth() {
        List<Distribution> inputs = List.of(new Normal(120, 12), Beta.fitted(0.55, 0.2), new Weibull(2, 7.5));
        List<UncertainInput> uncertain =
                inputs.stream().map(each -> UncertainInput.of("x", each)).toList();
        MonteCarlo smooth = MonteCarlo.of(inputs, x -> x[0] - 30 * x[1] * x[1] + x[2] * Math.sqrt(x[0]), 200_000, 7);
        for (Scheme scheme : Scheme.values()) {
            Estimate estimate = Estimate.of(
                    HongPoints.of(uncertain, scheme), x -> x[0] - 30 * x[1] * x[1] + x[2] * Math.sqrt(x[0]));
            assertThat(smooth.agreesWith(estimate.mean())).isTrue();
        }
        assertThat(smooth.agreesWith(1.05 * smooth.mean())).isFalse();
        assertThat(smooth.standardError()).isCloseTo(smooth.deviation() / Math.sqrt(200_000), within(1e-12));
    }

    @Test
    void manyDrawsMeetTheExactMeanOfTheNetLoad() {
        WindTurbine turbine = new WindTurbine(3, 12, 25, 50, WindTurbine.Curve.LINEAR);
        MonteCarlo draws = MonteCarlo.of(
                List.of(new Normal(120, 12), Beta.fitted(0.55, 0.2), new Weibull(2, 7.5)),
                x -> x[0] - 100 * x[1] - turbine.kw(x[2]),
                400_000,
                20_261_121);
        assertThat(Math.abs(draws.mean() - 44.7668561735)).isLessThan(4 * draws.standardError());
        assertThat(draws.deviation()).isCloseTo(28.369, within(0.15));
    }

    @Test
    void theSameSeedDrawsTheSame() {
        List<Distribution> inputs = List.of(new Normal(0, 1), new Weibull(2, 5));
        assertThat(MonteCarlo.of(inputs, x -> x[0] * x[1], 1_000, 5))
                .isEqualTo(MonteCarlo.of(inputs, x -> x[0] * x[1], 1_000, 5));
    }

    @Test
    void fullyCorrelatedInputsAreRefusedWithTheHintToMakeThemOne() {
        List<UncertainInput> inputs = inputs(Property.random("singular"), 2);
        assertThatThrownBy(() -> HongPoints.of(inputs, new double[][] {{1, 1}, {1, 1}}, Scheme.TWO_M))
                .hasMessageContaining("fully correlated inputs one");
    }
}
