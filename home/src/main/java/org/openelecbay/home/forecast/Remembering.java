package org.openelecbay.home.forecast;

/// A forecaster that keeps what it observed.
public abstract class Remembering implements Forecaster {

    private final History history = new History();

    @Override
    public final void observe(double value) {
        observe(value, Double.NaN);
    }

    @Override
    public final void observe(double value, double temperatureC) {
        history.add(value);
        learn(history.size() - 1, value, temperatureC);
    }

    /// What was observed.
    protected final History history() {
        return history;
    }

    /// Learns from a new value; nothing is learned by default.
    ///
    /// @param index of its step
    protected void learn(int index, double value, double temperatureC) {}

    @Override
    public final int observed() {
        return history.size();
    }

    @Override
    public final double[] ahead(int steps) {
        requireSteps(steps);
        return history.isEmpty() ? new double[steps] : expected(steps);
    }

    /// What is expected after at least one value was observed.
    protected abstract double[] expected(int steps);

    /// Refuses a number of steps that cannot be asked for.
    public static void requireSteps(int steps) {
        if (steps < 1 || steps > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "A horizon of " + steps + " steps is outside 1 to " + MOST_STEPS + ". A day of hours has 24.");
        }
    }
}
