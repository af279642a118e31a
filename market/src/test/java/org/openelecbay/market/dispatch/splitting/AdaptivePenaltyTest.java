package org.openelecbay.market.dispatch.splitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.openelecbay.market.Seeds;

class AdaptivePenaltyTest {

    private static final AdaptivePenalty USUAL = new AdaptivePenalty(10, 2, 1e-3, 100, 5);

    @Test
    void theResidualThatIsFarGreaterDecides() {
        assertThat(USUAL.next(1, 5, 0.1, 1)).isEqualTo(2);
        assertThat(USUAL.next(1, 0.1, 5, 1)).isEqualTo(0.5);
        assertThat(USUAL.next(1, 1, 0.1, 1)).as("exactly ten times is not more").isEqualTo(1);
        assertThat(USUAL.next(1, 0, 0, 1)).isEqualTo(1);
    }

    @Test
    void itStaysInsideItsLimits() {
        assertThat(USUAL.next(1, 5, 0.1, 80)).isEqualTo(100);
        assertThat(USUAL.next(1, 0, 1, 1.5e-3)).isEqualTo(1e-3);
    }

    @Test
    void afterItsLastIterationItIsFrozen() {
        assertThat(USUAL.next(5, 5, 0, 1)).isEqualTo(2);
        assertThat(USUAL.next(6, 5, 0, 1)).isEqualTo(1);
    }

    @Test
    void thePriceSurvivesAChange() {
        Seeds.every(100, random -> random.nextDouble(0.01, 100), penalty -> {
            double moved = USUAL.next(1, 7, 0.2, penalty);
            double dual = 0.37;
            assertThat(moved * (dual * AdaptivePenalty.rescaling(penalty, moved)))
                    .isCloseTo(penalty * dual, Offset.offset(1e-12));
        });
    }

    @Test
    void settingsThatMeanNothingAreRefused() {
        assertThatThrownBy(() -> new AdaptivePenalty(0.5, 2, 1, 2, 1)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new AdaptivePenalty(10, 2, 2, 1, 1)).hasMessageContaining("not above the most");
        assertThatThrownBy(() -> new AdaptivePenalty(10, 2, 1, 2, -1)).hasMessageContaining("never moves");
    }
}
