package org.openelecbay.home.forecast;

import java.util.Arrays;

/// The levels at which a distribution is given, rising between 0 and 1.
///
/// @param values such as 0.1, 0.5, 0.9
public record Levels(double... values) {

    /// The ends of the intervals of 50, 80, 90 and 96 per cent, and the median.
    public static final Levels USUAL = new Levels(0.02, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.98);

    private static final double SAME = 1e-9;

    public Levels {
        values = values.clone();
        if (values.length == 0) {
            throw new IllegalArgumentException("There are no levels. Give some between 0 and 1.");
        }
        for (int k = 0; k < values.length; k++) {
            if (!(values[k] > 0 && values[k] < 1) || (k > 0 && !(values[k] > values[k - 1]))) {
                throw new IllegalArgumentException(
                        "The levels " + Arrays.toString(values) + " do not rise between 0 and 1. Sort them.");
            }
        }
    }

    /// How many there are.
    public int count() {
        return values.length;
    }

    /// The level at a place.
    public double at(int place) {
        return values[place];
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    /// Where a level stands, or -1.
    public int place(double level) {
        for (int k = 0; k < values.length; k++) {
            if (Math.abs(values[k] - level) <= SAME) {
                return k;
            }
        }
        return -1;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Levels levels && Arrays.equals(values, levels.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
