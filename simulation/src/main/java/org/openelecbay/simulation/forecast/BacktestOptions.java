package org.openelecbay.simulation.forecast;

/// How forecasts are tried on the past: they are issued at midnight of the wall clock, after a training span, each from
/// what came before it alone.
///
/// @param horizon steps ahead of each, at least 1
/// @param training steps before the first
/// @param everyDays issued on every day, or on every second, third and so on
public record BacktestOptions(int horizon, int training, int everyDays) {

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
