package org.openelecbay.home.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.openelecbay.home.chance.Property;
import org.openelecbay.home.forecast.adaptive.AdaptiveRegression;
import org.openelecbay.home.forecast.agent.HomeForecaster;
import org.openelecbay.home.forecast.boosting.BoostedForecaster;
import org.openelecbay.home.forecast.boosting.BoostingOptions;
import org.openelecbay.home.forecast.combine.Combination;
import org.openelecbay.home.forecast.combine.Weighting;
import org.openelecbay.home.forecast.naive.ClearSkyPersistence;
import org.openelecbay.home.forecast.naive.Drift;
import org.openelecbay.home.forecast.naive.Persistence;
import org.openelecbay.home.forecast.naive.SeasonalNaive;
import org.openelecbay.home.forecast.naive.SimilarDay;
import org.openelecbay.home.forecast.naive.UsualSky;
import org.openelecbay.home.forecast.smoothing.HoltWinters;
import org.openelecbay.home.forecast.smoothing.Smoothing;
import org.openelecbay.home.sun.Place;

/// What holds of every forecaster: it does not see the future, asking changes nothing, and it is never at a loss.
class NoLookAheadTest {

    private static final SeriesClock CLOCK = new SeriesClock(
            Instant.parse("2020-03-01T08:00:00Z"),
            Duration.ofHours(1),
            ZoneOffset.ofHours(-8),
            Optional.of(new Place(34.09, -117.44)));
    private static final BoostingOptions SMALL = new BoostingOptions(6, 3, 0.3, 20);
    private static final int PAST = 24 * 33 + 5;

    private static List<Supplier<Forecaster>> all() {
        return List.of(
                Persistence::new,
                Drift::new,
                () -> new SeasonalNaive(24),
                () -> new SimilarDay(CLOCK),
                () -> new ClearSkyPersistence(CLOCK, 0.004),
                () -> new UsualSky(CLOCK, 10, 0.3),
                () -> new HoltWinters(24, new Smoothing(0.1, 0.001, 0.1)),
                () -> new AdaptiveRegression(CLOCK, Support.LOAD),
                () -> new AdaptiveRegression(CLOCK, Support.SUN),
                () -> new BoostedForecaster(CLOCK, Support.LOAD, Levels.USUAL, SMALL),
                () -> new Combination(
                        List.of(new Persistence(), new SeasonalNaive(24)), Weighting.INVERSE_ERROR, 24, 5),
                () -> HomeForecaster.of(CLOCK),
                () -> HomeForecaster.ofLoad(CLOCK),
                () -> HomeForecaster.ofPv(CLOCK));
    }

    private static double[] series(RandomGenerator random, int length) {
        double[] values = new double[length];
        for (int k = 0; k < length; k++) {
            values[k] = Math.max(0, 1 + Math.sin(k * Math.PI / 12) + random.nextDouble(-0.5, 0.5));
        }
        return values;
    }

    @Test
    void anotherFutureChangesNoForecast() {
        RandomGenerator random = Property.random("no look-ahead");
        double[] one = series(random, PAST + 30);
        double[] other = one.clone();
        for (int k = PAST; k < other.length; k++) {
            other[k] = 100 * random.nextDouble();
        }
        for (Supplier<Forecaster> each : all()) {
            assertThat(issued(each.get(), one)).isEqualTo(issued(each.get(), other));
        }
    }

    /// What is forecast after `PAST`, while the object then goes on to the end.
    private static double[] issued(Forecaster forecaster, double[] values) {
        double[] issued = new double[0];
        for (int k = 0; k < values.length; k++) {
            if (k == PAST) {
                issued = forecaster.ahead(48);
            }
            forecaster.observe(values[k], 20);
        }
        return issued;
    }

    @Test
    void askingChangesNothing() {
        double[] values = series(Property.random("asking"), PAST);
        for (Supplier<Forecaster> each : all()) {
            Forecaster asked = each.get();
            Forecaster silent = each.get();
            for (double value : values) {
                asked.observe(value);
                asked.ahead(3);
                silent.observe(value);
            }
            assertThat(asked.ahead(24)).isEqualTo(silent.ahead(24));
            assertThat(asked.observed()).isEqualTo(PAST);
        }
    }

    @Test
    void noForecastIsEverAtALossHoweverShortOrFlatTheHistory() {
        for (Supplier<Forecaster> each : all()) {
            Forecaster forecaster = each.get();
            assertThat(forecaster.ahead(30)).hasSize(30).containsOnly(0.0);
            for (int k = 0; k < 24 * 40; k++) {
                forecaster.observe(k < 24 * 20 || k % 500 > 0 ? 0 : 1);
                if (k < 60 || k % 97 == 0) {
                    for (double value : forecaster.ahead(30)) {
                        assertThat(value).isFinite();
                    }
                }
            }
        }
    }

    @Test
    void whatIsNoNumberIsRefusedWithItsStep() {
        for (Supplier<Forecaster> each : all()) {
            Forecaster forecaster = each.get();
            forecaster.observe(1);
            assertThatThrownBy(() -> forecaster.observe(Double.NaN)).hasMessageContaining("Step 1 has the value NaN");
            assertThatThrownBy(() -> forecaster.ahead(0)).hasMessageContaining("horizon of 0 steps");
        }
    }

    @Test
    void nothingIsExpectedOfPanelsInTheDarkAndQuantilesNeverCross() {
        HomeForecaster pv = HomeForecaster.ofPv(CLOCK);
        RandomGenerator random = Property.random("dark");
        for (int k = 0; k < PAST; k++) {
            pv.observe(CLOCK.clearSkyWm2(k) / 1_000 * random.nextDouble(0.2, 1));
        }
        QuantileForecast ahead = pv.quantilesAhead(24);
        for (int step = 0; step < 24; step++) {
            assertThat(ahead.of(step)).isSorted();
            assertThat(ahead.of(step)[0]).isNotNegative();
            if (CLOCK.clearSkyWm2(PAST + step) == 0) {
                assertThat(ahead.upper(step, 0.96)).isZero();
            }
        }
        assertThat(Arrays.stream(ahead.medians()).max().orElse(0)).isGreaterThan(0.2);
    }
}
