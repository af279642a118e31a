package org.openelecbay.home.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SmartPersistenceTest {

    @Test
    void theLastIndexTimesTheNextClearSkyIsTheGoldenForecast() {
        SmartPersistence clouds =
                new SmartPersistence(1).after(90, 0.2).after(380, 0.5).after(700, 0.8);

        assertThat(clouds.globalHorizontalWm2(0.9)).isCloseTo(793.979637255, within(1e-8));
    }

    @Test
    void theLastIndexOfTheDaySurvivesTheNight() {
        SmartPersistence evening = new SmartPersistence(1).after(380, 0.5);

        assertThat(evening.after(3, 0.04).after(0, -0.7)).isEqualTo(evening);
        assertThat(evening.globalHorizontalWm2(-0.2)).isZero();
    }

    @Test
    void anIndexThatNoSkyHasIsRefused() {
        assertThatThrownBy(() -> new SmartPersistence(1.3)).hasMessageContaining("0 to 1.2");
    }
}
