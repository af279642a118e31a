package org.openelecbay.home.forecast.interval;

import java.util.ArrayDeque;
import java.util.Deque;

/// Forecasts whose last step has not come yet.
///
/// @param <F> what was forecast
public final class Outstanding<F> {

    private final int steps;
    private final Deque<Issued<F>> waiting = new ArrayDeque<>();

    private record Issued<F>(int after, F forecast) {}

    /// What to do with a forecast when one of its steps has come.
    ///
    /// @param <F> what was forecast
    @FunctionalInterface
    public interface Due<F> {

        /// @param forecast the whole of it
        /// @param lead how many steps ahead this one was forecast, from 1
        void accept(F forecast, int lead);
    }

    /// @param steps of every forecast
    public Outstanding(int steps) {
        this.steps = steps;
    }

    /// Keeps a forecast that was issued when step `after` was the last one known.
    public void issue(int after, F forecast) {
        waiting.addLast(new Issued<>(after, forecast));
    }

    /// Shows every forecast of step `index`, oldest first, and drops those that end with it.
    public void come(int index, Due<F> due) {
        for (Issued<F> each : waiting) {
            due.accept(each.forecast(), index - each.after());
        }
        while (!waiting.isEmpty() && index - waiting.peekFirst().after() >= steps) {
            waiting.removeFirst();
        }
    }
}
