package org.openelecbay.home.forecast.agent;

import java.util.List;
import org.openelecbay.home.forecast.Forecaster;
import org.openelecbay.home.forecast.Levels;
import org.openelecbay.home.forecast.QuantileForecast;
import org.openelecbay.home.forecast.QuantileForecaster;
import org.openelecbay.home.forecast.SeriesClock;
import org.openelecbay.home.forecast.Support;
import org.openelecbay.home.forecast.adaptive.AdaptiveRegression;
import org.openelecbay.home.forecast.combine.Combination;
import org.openelecbay.home.forecast.combine.Weighting;
import org.openelecbay.home.forecast.interval.Calibrated;
import org.openelecbay.home.forecast.naive.SeasonalNaive;
import org.openelecbay.home.forecast.naive.SimilarDay;
import org.openelecbay.home.forecast.naive.UsualSky;

/// What a home expects of its own load, its PV or its net load: the day before, the last similar day and an adaptive
/// regression, combined by their past errors, with tracked intervals. Of PV, the regression and the usual sky of ten
/// days (moved by three tenths of how the last day was) and of thirty.
///
/// Steps, memories and members were chosen on August to October of the twelve measured homes.
///
/// Each value costs the same, whatever was observed before: `observe(value)` in every step, then `ahead(steps)` or
/// `quantilesAhead(steps)` as often as wanted. Two homes with the same history expect the same.
public final class HomeForecaster implements QuantileForecaster {

    private static final int DAYS = 10;
    private static final int MORE_DAYS = 30;
    private static final double PERSISTENCE = 0.3;

    private final Calibrated calibrated;

    private HomeForecaster(SeriesClock clock, Support support) {
        AdaptiveRegression adaptive = new AdaptiveRegression(clock, support);
        List<Forecaster> members = support.sun()
                ? List.of(adaptive, new UsualSky(clock, DAYS, PERSISTENCE), new UsualSky(clock, MORE_DAYS, 0))
                : List.of(new SeasonalNaive(clock.stepsPerDay()), new SimilarDay(clock), adaptive);
        Weighting weighting = support.sun() ? Weighting.INVERSE_ERROR : Weighting.STACKED;
        Combination combination = new Combination(members, weighting, clock.stepsPerDay(), 1);
        calibrated = new Calibrated(combination, clock, support, Levels.USUAL, 1);
    }

    /// For a series of which this is known.
    public static HomeForecaster of(SeriesClock clock, Support support) {
        return new HomeForecaster(clock, support);
    }

    /// For the load of a home: never negative.
    public static HomeForecaster ofLoad(SeriesClock clock) {
        return new HomeForecaster(clock, Support.LOAD);
    }

    /// For the PV of a home: in proportion to the clear sky where the clock knows its place, else a load with a sign.
    public static HomeForecaster ofPv(SeriesClock clock) {
        return new HomeForecaster(clock, clock.place().isPresent() ? Support.SUN : Support.LOAD);
    }

    /// For anything else, such as a net load or a price.
    public static HomeForecaster of(SeriesClock clock) {
        return new HomeForecaster(clock, Support.ANY);
    }

    @Override
    public void observe(double value) {
        calibrated.observe(value);
    }

    @Override
    public void observe(double value, double temperatureC) {
        calibrated.observe(value, temperatureC);
    }

    @Override
    public QuantileForecast quantilesAhead(int steps) {
        return calibrated.quantilesAhead(steps);
    }

    @Override
    public int observed() {
        return calibrated.observed();
    }
}
