package org.openelecbay.home.forecast.agent;

import org.openelecbay.home.forecast.Levels;
import org.openelecbay.home.forecast.QuantileForecast;
import org.openelecbay.home.forecast.QuantileForecaster;
import org.openelecbay.home.forecast.SeriesClock;
import org.openelecbay.home.forecast.Support;
import org.openelecbay.home.forecast.adaptive.AdaptiveRegression;
import org.openelecbay.home.forecast.interval.Calibrated;

/// What a home expects of its own load, its PV or its net load: an adaptive regression with tracked intervals.
///
/// Each value costs the same, whatever was observed before: `observe(value)` in every step, then `ahead(steps)` or
/// `quantilesAhead(steps)` as often as wanted. Two homes with the same history expect the same.
public final class HomeForecaster implements QuantileForecaster {

    private final Calibrated calibrated;

    private HomeForecaster(SeriesClock clock, Support support) {
        calibrated = new Calibrated(new AdaptiveRegression(clock, support), clock, support, Levels.USUAL, 1);
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
