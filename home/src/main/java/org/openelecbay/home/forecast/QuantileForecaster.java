package org.openelecbay.home.forecast;

/// A forecaster that says how sure it is.
public interface QuantileForecaster extends Forecaster {

    /// The distributions of the next steps.
    ///
    /// @param steps at least 1, at most [#MOST_STEPS]
    QuantileForecast quantilesAhead(int steps);

    /// The medians of [#quantilesAhead].
    @Override
    default double[] ahead(int steps) {
        return quantilesAhead(steps).medians();
    }
}
