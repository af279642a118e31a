package org.openelecbay.home.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SeededForecastTest {

    private static final SeededForecast USUAL = new SeededForecast(SeededForecast.USUAL_DEVIATION, 5);

    @Test
    void withoutErrorTheForecastIsTheProfile() {
        assertThat(new SeededForecast(0, 5).wattHours("home-001/load", new long[] {0, 15, 900}))
                .containsExactly(0, 15, 900);
    }

    @Test
    void theErrorHasTheDeviationThatWasAskedFor() {
        long[] actual = new long[20_000];
        Arrays.fill(actual, 100_000);
        double[] errors = Arrays.stream(USUAL.wattHours("home-001/load", actual))
                .mapToDouble(wattHours -> wattHours / 100_000.0 - 1)
                .toArray();

        assertThat(Arrays.stream(errors).average().orElseThrow()).isCloseTo(0, within(0.003));
        assertThat(Arrays.stream(errors).map(e -> e * e).average().orElseThrow())
                .isCloseTo(0.01, within(0.0005));
    }

    @Test
    void aSlotsErrorDependsOnSeedRegisterAndSlotOnly() {
        long[] day = USUAL.wattHours("home-001/load", new long[] {1_000_000, 1_000_000, 1_000_000});

        assertThat(USUAL.wattHours("home-001/load", new long[] {7, 0, 1_000_000})[2])
                .isEqualTo(day[2]);
        assertThat(day[0]).isNotEqualTo(day[1]);
        assertThat(USUAL.wattHours("home-002/load", new long[] {1_000_000})[0]).isNotEqualTo(day[0]);
        assertThat(new SeededForecast(0.1, 6).wattHours("home-001/load", new long[] {1_000_000})[0])
                .isNotEqualTo(day[0]);
    }

    @Test
    void noForecastIsNegative() {
        long[] actual = new long[5_000];
        Arrays.fill(actual, 10);
        assertThat(Arrays.stream(new SeededForecast(1, 9).wattHours("x", actual))
                        .min()
                        .orElseThrow())
                .isZero();
    }

    @Test
    void nonsenseIsRefusedWithAHint() {
        assertThatThrownBy(() -> new SeededForecast(10, 1)).hasMessageContaining("10 % as 0.1");
        assertThatThrownBy(() -> USUAL.wattHours("home-001/load", new long[] {-4}))
                .hasMessageContaining("home-001/load")
                .hasMessageContaining("slot 0");
    }
}
