package org.openelecbay.home.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DistributionTest {

    private static final int SLICES = 200_000;

    @Test
    void momentsAreThoseOfTheQuantiles() {
        for (Distribution each : List.of(
                new Normal(-3, 2),
                new Beta(2.853125, 2.334375),
                new Beta(9, 1.5),
                new Weibull(2, 7.5),
                new Weibull(1, 3),
                new Weibull(5, 0.1),
                TruncatedNormal.notNegative(120, 12),
                TruncatedNormal.notNegative(1, 2),
                new TruncatedNormal(0.5, 100, 0, 1),
                new TruncatedNormal(5, 3, 4, 40))) {
            Moments moments = each.moments();
            Moments measured = byQuantiles(each);
            double unit = moments.deviation();
            assertThat(moments.mean()).as("mean of %s", each).isCloseTo(measured.mean(), within(2e-4 * unit));
            assertThat(moments.deviation())
                    .as("deviation of %s", each)
                    .isCloseTo(measured.deviation(), within(2e-3 * unit));
            assertThat(moments.skewness()).as("skewness of %s", each).isCloseTo(measured.skewness(), within(0.01));
            assertThat(moments.kurtosis()).as("kurtosis of %s", each).isCloseTo(measured.kurtosis(), within(0.06));
        }
    }

    /// Midpoint rule over the probability.
    private static Moments byQuantiles(Distribution distribution) {
        double[] power = new double[5];
        double centre = distribution.moments().mean();
        for (int slice = 0; slice < SLICES; slice++) {
            double away = distribution.quantile((slice + 0.5) / SLICES) - centre;
            for (int k = 1; k <= 4; k++) {
                power[k] += Math.pow(away, k) / SLICES;
            }
        }
        double variance = power[2];
        return new Moments(
                centre + power[1],
                Math.sqrt(variance),
                power[3] / Math.pow(variance, 1.5),
                power[4] / (variance * variance));
    }

    @Test
    void aQuantileIsNotPassedWithItsProbability() {
        RandomGenerator random = Property.random("quantiles");
        for (Distribution each :
                List.of(new Normal(1, 4), new Beta(0.6, 3), new Weibull(1.7, 6), new TruncatedNormal(2, 1, 1.5, 8))) {
            for (int draw = 0; draw < 200; draw++) {
                double probability = random.nextDouble();
                double value = each.quantile(probability);
                assertThat(value).isBetween(each.lowest(), each.highest());
                assertThat(each.cumulative(value)).isCloseTo(probability, within(1e-9));
            }
        }
    }

    @Test
    void fitsReproduceTheMomentsTheyWereGiven() {
        RandomGenerator random = Property.random("fits");
        for (int draw = 0; draw < 500; draw++) {
            double mean = random.nextDouble(0.02, 0.98);
            double deviation = random.nextDouble(0.01, 0.99) * Math.sqrt(mean * (1 - mean));
            Moments beta = Beta.fitted(mean, deviation).moments();
            assertThat(beta.mean()).isCloseTo(mean, within(1e-12));
            assertThat(beta.deviation()).isCloseTo(deviation, within(1e-12));
            double speed = random.nextDouble(0.5, 15);
            double spread = speed * random.nextDouble(0.05, 3);
            Moments wind = Weibull.fitted(speed, spread).moments();
            assertThat(wind.mean()).isCloseTo(speed, within(1e-9 * speed));
            assertThat(wind.deviation()).isCloseTo(spread, within(1e-9 * spread));
        }
    }

    @Test
    void theMisprintedBetaFormulaDoesNotComeOut() {
        Beta fitted = Beta.fitted(0.55, 0.2);
        assertThat(fitted.alpha()).isCloseTo(2.853125, within(1e-9));
        assertThat(fitted.beta()).isCloseTo(2.334375, within(1e-9));
    }

    @Test
    void aSpreadThatNoShareHasIsRefusedWithTheLargestOneThatCan() {
        assertThatThrownBy(() -> Beta.fitted(0.5, 0.5)).hasMessageContaining("below 0.5");
        assertThatThrownBy(() -> Beta.fitted(1.2, 0.1)).hasMessageContaining("largest possible value");
        assertThatThrownBy(() -> Weibull.fitted(6, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Weibull.fitted(6, 6e9)).hasMessageContaining("same unit");
    }

    @Test
    void aBellCutFarAwayIsTheBellAndANarrowCutIsEven() {
        Moments whole = TruncatedNormal.notNegative(120, 12).moments();
        assertThat(whole.mean()).isCloseTo(120, within(1e-9));
        assertThat(whole.deviation()).isCloseTo(12, within(1e-9));
        assertThat(whole.kurtosis()).isCloseTo(3, within(1e-9));
        Moments even = new TruncatedNormal(0.5, 1e4, 0, 1).moments();
        assertThat(even.deviation()).isCloseTo(Math.sqrt(1.0 / 12), within(1e-9));
        assertThat(even.kurtosis()).isCloseTo(1.8, within(1e-6));
        Moments half = TruncatedNormal.notNegative(0, 1).moments();
        assertThat(half.mean()).isCloseTo(Math.sqrt(2 / Math.PI), within(1e-13));
        assertThat(half.skewness()).isCloseTo(Math.sqrt(2) * (4 - Math.PI) / Math.pow(Math.PI - 2, 1.5), within(1e-12));
    }

    @Test
    void anExcessKurtosisGivenForAKurtosisIsRefusedWithTheHint() {
        assertThatThrownBy(() -> new Moments(1, 1, 0, 0)).hasMessageContaining("excess");
        assertThatThrownBy(() -> new Moments(1, 1, 2, 4.9)).hasMessageContaining("at least 5.0");
    }
}
