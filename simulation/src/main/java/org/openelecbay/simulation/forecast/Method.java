package org.openelecbay.simulation.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openelecbay.home.forecast.Forecaster;
import org.openelecbay.home.forecast.Levels;
import org.openelecbay.home.forecast.QuantileForecaster;
import org.openelecbay.home.forecast.SeriesClock;
import org.openelecbay.home.forecast.Support;
import org.openelecbay.home.forecast.adaptive.AdaptiveRegression;
import org.openelecbay.home.forecast.agent.HomeForecaster;
import org.openelecbay.home.forecast.boosting.BoostedForecaster;
import org.openelecbay.home.forecast.boosting.BoostingOptions;
import org.openelecbay.home.forecast.combine.Combination;
import org.openelecbay.home.forecast.combine.Weighting;
import org.openelecbay.home.forecast.interval.Calibrated;
import org.openelecbay.home.forecast.naive.ClearSkyPersistence;
import org.openelecbay.home.forecast.naive.Drift;
import org.openelecbay.home.forecast.naive.Persistence;
import org.openelecbay.home.forecast.naive.SeasonalNaive;
import org.openelecbay.home.forecast.naive.SimilarDay;
import org.openelecbay.home.forecast.smoothing.HoltWinters;
import org.openelecbay.home.forecast.smoothing.Smoothing;

/// A way to forecast, by the name that tables and options use; every one comes with intervals.
public enum Method {
    /// The last value.
    PERSISTENCE,
    /// The line through the first and the last value.
    DRIFT,
    /// The same step of the last season.
    SEASONAL_NAIVE,
    /// The same step a week ago.
    WEEKLY_NAIVE,
    /// The same step of the last workday or weekend day.
    SIMILAR_DAY,
    /// The clear-sky index of now; PV only.
    CLEAR_SKY_PERSISTENCE,
    /// Additive Holt-Winters, its smoothing fitted to the training values.
    HOLT_WINTERS,
    /// A profile and a regression on what deviates from it, both adapting.
    ADAPTIVE,
    /// Boosted quantile trees.
    BOOSTED,
    /// Naive, similar day, adaptive and boosted, stacked.
    COMBINED,
    /// What the agent of a home uses: naive, similar day and adaptive combined.
    HOME;

    /// Own forecasts of slow methods for their intervals: not a divisor of a day.
    private static final int SELDOM = 5;

    /// The name in tables: `seasonal-naive`.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The methods that a series allows, all but the clear sky for what is no PV.
    public static List<Method> of(ForecastSubject subject) {
        List<Method> methods = new ArrayList<>(List.of(values()));
        if (Double.isNaN(subject.installed())) {
            methods.remove(CLEAR_SKY_PERSISTENCE);
        }
        return methods;
    }

    /// A fresh forecaster.
    ///
    /// @param training how many of the first values may be looked at to choose parameters
    public QuantileForecaster forecaster(ForecastSubject subject, int training) {
        SeriesClock clock = subject.clock();
        Support support = subject.support();
        return switch (this) {
            case PERSISTENCE -> sure(new Persistence(), subject, 1);
            case DRIFT -> sure(new Drift(), subject, 1);
            case SEASONAL_NAIVE -> sure(new SeasonalNaive(subject.season()), subject, 1);
            case WEEKLY_NAIVE -> sure(new SeasonalNaive(7 * clock.stepsPerDay()), subject, 1);
            case SIMILAR_DAY -> sure(new SimilarDay(clock), subject, 1);
            case CLEAR_SKY_PERSISTENCE -> sure(new ClearSkyPersistence(clock, subject.installed() / 1_000), subject, 1);
            case HOLT_WINTERS -> sure(holtWinters(subject, training), subject, 1);
            case ADAPTIVE -> sure(new AdaptiveRegression(clock, support), subject, 1);
            case BOOSTED -> sure(boosted(subject), subject, SELDOM);
            case COMBINED -> sure(combined(subject), subject, SELDOM);
            case HOME -> HomeForecaster.of(clock, support);
        };
    }

    /// Whether its points are measured as they are: a reference is not to be bettered or worsened by a median of its
    /// past errors.
    boolean isNaive() {
        return switch (this) {
            case PERSISTENCE, DRIFT, SEASONAL_NAIVE, WEEKLY_NAIVE, SIMILAR_DAY, CLEAR_SKY_PERSISTENCE -> true;
            case HOLT_WINTERS, ADAPTIVE, BOOSTED, COMBINED, HOME -> false;
        };
    }

    private static QuantileForecaster sure(Forecaster points, ForecastSubject subject, int every) {
        return new Calibrated(points, subject.clock(), subject.support(), Levels.USUAL, every);
    }

    private static Forecaster holtWinters(ForecastSubject subject, int training) {
        int season = Math.max(2, subject.season());
        double[] seen = Arrays.copyOf(subject.values(), Math.min(training, subject.values().length));
        Smoothing smoothing =
                seen.length > 2 * season ? Smoothing.leastSquares(seen, season) : new Smoothing(0.1, 0, 0.1);
        return new HoltWinters(season, smoothing);
    }

    private static BoostedForecaster boosted(ForecastSubject subject) {
        return new BoostedForecaster(subject.clock(), subject.support(), Levels.USUAL, BoostingOptions.USUAL);
    }

    private static Forecaster combined(ForecastSubject subject) {
        SeriesClock clock = subject.clock();
        List<Forecaster> members = List.of(
                new SeasonalNaive(subject.season()),
                new SimilarDay(clock),
                new AdaptiveRegression(clock, subject.support()),
                boosted(subject));
        return new Combination(members, Weighting.STACKED, clock.stepsPerDay(), SELDOM);
    }
}
