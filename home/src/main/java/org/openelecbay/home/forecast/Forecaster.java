package org.openelecbay.home.forecast;

/// Learns a series one value after the other and looks ahead from the last one.
///
/// What a forecaster knows is what it has observed and what is known of any time ahead: the calendar and the sun. It
/// therefore cannot look ahead, and the same object serves the agent of a home and a backtest. Values are means or
/// sums of one step of a [SeriesClock], all in the same unit; forecasts are in that unit.
public interface Forecaster {

    /// The highest number of steps that may be asked for at once.
    int MOST_STEPS = 10_000;

    /// Takes the value of the next step.
    ///
    /// @param value finite
    /// @throws IllegalArgumentException when it is no finite number
    void observe(double value);

    /// Takes the value of the next step with the outdoor temperature that went with it.
    ///
    /// @param value finite
    /// @param temperatureC degrees C; NaN where it is not known
    default void observe(double value, double temperatureC) {
        observe(value);
    }

    /// What is expected of the next steps: element 0 is the step after the last that was observed.
    ///
    /// @param steps at least 1, at most [#MOST_STEPS]
    /// @return finite values; before anything was observed, zeros
    double[] ahead(int steps);

    /// How many values were observed.
    int observed();
}
