package org.openelecbay.home.chance.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Beta;
import org.openelecbay.home.chance.Distribution;
import org.openelecbay.home.chance.Moments;
import org.openelecbay.home.chance.Normal;
import org.openelecbay.home.chance.Weibull;

class ExpansionQuantilesTest {

    @Test
    void ofNormalMomentsBothAreTheNormalQuantile() {
        Normal normal = new Normal(44, 27);
        for (double probability : new double[] {0.01, 0.1, 0.5, 0.9, 0.99}) {
            double exact = normal.quantile(probability);
            assertThat(ExpansionQuantiles.cornishFisher(normal.moments(), probability))
                    .isCloseTo(exact, within(1e-9));
            assertThat(ExpansionQuantiles.gramCharlier(normal.moments(), probability))
                    .isCloseTo(exact, within(1e-7));
        }
    }

    @Test
    void nearTheNormalBothComeCloseToTheTrueQuantile() {
        for (Distribution each : new Distribution[] {new Weibull(2.5, 8), Beta.fitted(0.4, 0.15)}) {
            Moments moments = each.moments();
            for (double probability : new double[] {0.05, 0.25, 0.5, 0.75, 0.95}) {
                double exact = each.quantile(probability);
                double near = 0.05 * moments.deviation();
                assertThat(ExpansionQuantiles.cornishFisher(moments, probability))
                        .isCloseTo(exact, within(near));
                assertThat(ExpansionQuantiles.gramCharlier(moments, probability))
                        .isCloseTo(exact, within(near));
            }
        }
    }

    @Test
    void theGramCharlierQuantileHasItsProbability() {
        Moments moments = new Moments(0, 1, 0.4, 3.5);
        for (double probability = 0.02; probability < 1; probability += 0.02) {
            double value = ExpansionQuantiles.gramCharlier(moments, probability);
            assertThat(ExpansionQuantiles.gramCharlierAt(moments, value)).isCloseTo(probability, within(1e-9));
        }
    }

    @Test
    void farFromTheNormalTheExpansionsSayThatTheyTurnBack() {
        assertThat(ExpansionQuantiles.cornishFisherRises(new Moments(0, 1, 0.3, 3.4)))
                .isTrue();
        assertThat(ExpansionQuantiles.gramCharlierRises(new Moments(0, 1, 0.1, 3.2)))
                .isTrue();
        assertThat(ExpansionQuantiles.cornishFisherRises(new Moments(0, 1, 4, 20)))
                .isFalse();
        assertThat(ExpansionQuantiles.gramCharlierRises(new Moments(0, 1, 2, 9)))
                .isFalse();
        assertThatThrownBy(() -> ExpansionQuantiles.cornishFisher(Moments.normal(0, 1), 1))
                .hasMessageContaining("no smallest and no largest");
    }
}
