package org.openelecbay.home.forecast.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Normal;
import org.openelecbay.home.chance.Property;

class ScoresTest {

    private static final double EXACT = 1e-12;

    @Test
    void theCrpsOfAPointIsTheAbsoluteError() {
        assertThat(Scores.crps(new double[] {3}, 5)).isEqualTo(2, within(EXACT));
        assertThat(Scores.gaussianCrps(3, 0, 5)).isEqualTo(2, within(EXACT));
    }

    @Test
    void theEnsembleScoreIsTheIntegralOfTheSquaredDistributionError() {
        RandomGenerator random = Property.random("ensemble score");
        for (int run = 0; run < 50; run++) {
            double[] members = random.doubles(1 + random.nextInt(8), -2, 2).toArray();
            double observed = random.nextDouble(-2, 2);
            double integral = 0;
            int steps = 40_000;
            for (int k = 0; k < steps; k++) {
                double x = -2 + 4 * (k + 0.5) / steps;
                double below = 0;
                for (double member : members) {
                    below += member <= x ? 1.0 / members.length : 0;
                }
                double missed = below - (observed <= x ? 1 : 0);
                integral += missed * missed * 4 / steps;
            }
            assertThat(Scores.crps(members, observed)).isEqualTo(integral, within(1e-3));
        }
    }

    @Test
    void theFairScoreOfDrawsIsOnAverageThatOfTheDistribution() {
        RandomGenerator random = Property.random("fair score");
        double fair = 0;
        double gaussian = 0;
        int runs = 40_000;
        for (int run = 0; run < runs; run++) {
            double observed = Normal.standard(random);
            fair += Scores.fairCrps(new double[] {Normal.standard(random), Normal.standard(random)}, observed) / runs;
            gaussian += Scores.gaussianCrps(0, 1, observed) / runs;
        }
        assertThat(fair).isEqualTo(gaussian, within(0.02));
    }

    @Test
    void pinballIsNeverNegativeAndLeastAtTheQuantile() {
        RandomGenerator random = Property.random("pinball");
        double[] draws = random.doubles(999, 0, 1).sorted().toArray();
        for (double level : new double[] {0.1, 0.5, 0.9}) {
            double best = mean(level, draws[(int) (level * draws.length)], draws);
            assertThat(best).isPositive();
            for (double other : new double[] {level - 0.08, level + 0.08}) {
                assertThat(mean(level, other, draws)).isGreaterThan(best);
            }
        }
    }

    private static double mean(double level, double quantile, double[] draws) {
        double sum = 0;
        for (double draw : draws) {
            sum += Scores.pinball(level, quantile, draw) / draws.length;
        }
        return sum;
    }

    @Test
    void manyQuantilesOfANormalScoreLikeTheNormal() {
        int count = 199;
        double[] levels = new double[count];
        double[] quantiles = new double[count];
        for (int k = 0; k < count; k++) {
            levels[k] = (k + 1.0) / (count + 1);
            quantiles[k] = quantile(levels[k]);
        }
        assertThat(Scores.quantileCrps(levels, quantiles, 0.7)).isEqualTo(Scores.gaussianCrps(0, 1, 0.7), within(2e-3));
    }

    private static double quantile(double level) {
        double low = -9;
        double high = 9;
        for (int k = 0; k < 80; k++) {
            double middle = (low + high) / 2;
            if (Normal.STANDARD.cumulative(middle) < level) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Test
    void theReferenceHasNoSkillAndNothingCanBeGainedOnPerfection() {
        assertThat(Scores.skill(0.4, 0.4)).isZero();
        assertThat(Scores.skill(0, 0.4)).isEqualTo(1);
        assertThat(Scores.skill(0, 0)).isZero();
        assertThat(Scores.skill(0.1, 0)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void anIntervalThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> Scores.interval(3, 2, 0.1, 1)).hasMessageContaining("ends before it begins");
        assertThatThrownBy(() -> Scores.pinball(1.2, 2, 1)).hasMessageContaining("level 1.2");
    }
}
