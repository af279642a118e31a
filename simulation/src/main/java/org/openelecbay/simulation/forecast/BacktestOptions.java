package org.openelecbay.simulation.forecast;

/// How forecasts are tried on the past: they are issued at midnight of the wall clock, after a training span, each from
/// what came before it alone.
///
/// @param horizon steps ahead of each, at least 1
/// @param training steps before the first
/// @param everyDays issued on every day, or on every second, third and so on
/// @param nextStep whether a forecast of the next step alone is scored in every step, too
public record BacktestOptions(int horizon, int training, int everyDays, boolean nextStep) {

    /// Forecasts of midnight alone.
    public BacktestOptions(int horizon, int training, int everyDays) {
        this(horizon, training, everyDays, false);
    }

    public BacktestOptions {
        if (horizon < 1 || horizon > 1_000) {
            throw new IllegalArgumentException(
                    "A horizon of " + horizon + " steps is outside 1 to 1000. A day of hours has 24.");
        }
        if (training < 1 || everyDays < 1) {
            throw new IllegalArgumentException("A backtest after " + training + " steps on every " + everyDays
                    + ". day cannot be. Give at least 1 each.");
        }
    }
}
