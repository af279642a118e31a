package org.openelecbay.home.forecast;

import java.util.Arrays;

/// The values observed so far, oldest first.
public final class History {

    private double[] values = new double[1_024];
    private int size;

    /// Appends a value.
    ///
    /// @throws IllegalArgumentException when it is no finite number
    public void add(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Step " + size + " has the value " + value + ". Fill holes before forecasting.");
        }
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /// The value of step `index`.
    public double at(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException("Step " + index + " is not among the " + size + " observed.");
        }
        return values[index];
    }

    /// The last value.
    public double last() {
        return at(size - 1);
    }

    /// All values.
    public double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
