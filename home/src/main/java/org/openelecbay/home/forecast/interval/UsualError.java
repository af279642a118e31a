package org.openelecbay.home.forecast.interval;

/// The mean absolute error of the last forecasts of one kind.
final class UsualError {

    private static final int MEMORY = 30;

    private double size;
    private int count;

    void add(double absoluteError) {
        count++;
        size += (absoluteError - size) / Math.min(count, MEMORY);
    }

    /// Zero before the first, and where all were perfect.
    double size() {
        return size;
    }
}
