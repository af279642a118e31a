package org.openelecbay.simulation.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openelecbay.simulation.forecast.BacktestScore;
import org.openelecbay.simulation.forecast.Method;
import org.openelecbay.simulation.results.MeasuredForecasts.Scored;

/// What holds of the forecasts of the measured homes, out of sample.
class ForecastFiguresTest {

    private static final String BROKEN = "PV of home-15";

    private static final Set<String> TIES = Set.of("PV of home-5", "PV of home-6");

    private final MeasuredForecasts measured = MeasuredForecasts.ALL;

    /// The panels of home-15 are broken: mostly nothing comes of them, and yesterday knows that best. On two
    /// other roofs
    /// the mean absolute error of yesterday's sun is met, not beaten; squared errors and distributions are better.
    @Test
    void everySeriesIsForecastBetterThanByPersistenceAndBySeason() {
        for (Scored each : measured.scored()) {
            if (each.name().equals(BROKEN)) {
                continue;
            }
            assertThat(each.ours().skillAgainst(each.persistence()))
                    .as(each.name())
                    .isPositive();
            assertThat(each.ours().skillAgainst(each.seasonal()))
                    .as(each.name())
                    .isGreaterThan(TIES.contains(each.name()) ? -0.005 : 0);
            assertThat(each.ours().crps())
                    .as(each.name())
                    .isLessThan(each.seasonal().crps());
            assertThat(each.ours().errors().rmse())
                    .as(each.name())
                    .isLessThan(each.seasonal().errors().rmse());
        }
    }

    /// Half the hours of home-12 and home-15 are exactly zero, and the price repeats exactly: a point that is certain
    /// lies in every interval, so theirs cover more than they say.
    @Test
    void intervalsCoverWhatTheySay() {
        for (Scored each : measured.scored()) {
            boolean exact = each.name().matches(".*(home-12|home-15|price)");
            assertThat(each.ours().coverage80()).as(each.name()).isBetween(0.78, exact ? 1.0 : 0.82);
            assertThat(each.ours().coverage90()).as(each.name()).isBetween(0.88, exact ? 1.0 : 0.92);
        }
    }

    @Test
    void theNextHourIsForecastBetterThanByPersistence() {
        for (Scored each : measured.scored()) {
            Scored next = each.nextStep();
            assertThat(next.ours().count()).as(each.name()).isGreaterThan(2_000);
            assertThat(next.ours().skillAgainst(next.persistence()))
                    .as(each.name())
                    .isPositive();
        }
    }

    @Test
    void boostedAndCombinedForecastsBeatTheNaiveOnesToo() {
        BacktestScore naive = of(Method.SEASONAL_NAIVE);
        for (Method method : new Method[] {Method.ADAPTIVE, Method.BOOSTED, Method.COMBINED, Method.HOME}) {
            assertThat(of(method).skillAgainst(naive)).as(method.label()).isPositive();
            assertThat(of(method).crps()).as(method.label()).isLessThan(naive.crps());
        }
    }

    @Test
    void reconciledForecastsAreNotWorse() {
        assertThat(measured.reconciled().sumReconciled().mae())
                .isLessThanOrEqualTo(measured.reconciled().sumBottomUp().mae());
        assertThat(measured.reconciled().sumReconciled().rmse())
                .isLessThanOrEqualTo(1.01 * measured.reconciled().sumAlone().rmse());
        assertThat(measured.reconciled().partsReconciled().rmse())
                .isLessThanOrEqualTo(1.01 * measured.reconciled().partsAlone().rmse());
    }

    private BacktestScore of(Method method) {
        return measured.byMethod().stream()
                .filter(each -> each.method() == method)
                .findFirst()
                .orElseThrow();
    }
}
