package org.openelecbay.home.sun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HourShapeTest {

    @Test
    void aNightHourIsFlat() {
        assertThat(HourShape.weights(new double[60])).containsOnly(1);
    }

    @Test
    void aSteadySunIsFlat() {
        double[] steady = new double[60];
        Arrays.fill(steady, 640);
        assertThat(HourShape.weights(steady)).containsOnly(1);
    }

    @Test
    void anOrdinaryHourFollowsTheClearSkyExactly() {
        double[] rising = new double[60];
        Arrays.setAll(rising, minute -> 100 + minute);
        double[] weights = HourShape.weights(rising);
        assertThat(weights[0]).isCloseTo(100 / 129.5, within(1e-12));
        assertThat(weights[59]).isCloseTo(159 / 129.5, within(1e-12));
    }

    @Test
    void theLastMinuteBeforeSunsetTakesFourMeansAtMostAndTheMeanIsKept() {
        for (int bright = 1; bright <= 60; bright++) {
            double[] sunrise = new double[60];
            for (int minute = 60 - bright; minute < 60; minute++) {
                sunrise[minute] = 1e-9 * (minute - 59 + bright);
            }
            double[] weights = HourShape.weights(sunrise);
            assertThat(Arrays.stream(weights).max().orElseThrow()).isLessThanOrEqualTo(4 + 1e-12);
            assertThat(Arrays.stream(weights).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(weights).sum()).isCloseTo(60, within(1e-10));
        }
    }
}
