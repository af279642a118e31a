package org.openelecbay.home.equipment;

/// What the numbers of a piece of equipment must be, and the sentences for those that are not.
final class Require {

    private Require() {}

    static void finite(String name, String what, double value) {
        if (!Double.isFinite(value)) {
            throw refused(name, what, value, "a finite number", "Was it left out?");
        }
    }

    static void notNegative(String name, String what, double value) {
        if (!(value >= 0) || value == Double.POSITIVE_INFINITY) {
            throw refused(name, what, value, "a number of at least 0", "Directions have fields of their own.");
        }
    }

    static void positive(String name, String what, double value) {
        if (!(value > 0) || value == Double.POSITIVE_INFINITY) {
            throw refused(name, what, value, "a number above 0", "Was it left out?");
        }
    }

    static void efficiency(String name, String what, double value) {
        if (!(value > 0 && value <= 1)) {
            throw refused(name, what, value, "a number above 0 and at most 1", "Is it a percentage?");
        }
    }

    static void share(String name, String what, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw refused(name, what, value, "a number from 0 to 1", "Is it a percentage?");
        }
    }

    /// That a content lies between two others.
    static void contents(String name, double lowestKwh, double highestKwh) {
        notNegative(name, "lowest content", lowestKwh);
        finite(name, "highest content", highestKwh);
        if (lowestKwh > highestKwh) {
            throw new IllegalArgumentException("The lowest content of " + name + " is " + lowestKwh
                    + " kWh, above its highest of " + highestKwh + " kWh. Are they exchanged?");
        }
    }

    static void finite(String name, String what, double[] values) {
        for (int step = 0; step < values.length; step++) {
            if (!Double.isFinite(values[step])) {
                throw refused(
                        name, what + " of step " + step, values[step], "a finite number", "Has the series a hole?");
            }
        }
    }

    static void notNegative(String name, String what, double[] values) {
        finite(name, what, values);
        for (int step = 0; step < values.length; step++) {
            if (values[step] < 0) {
                throw refused(
                        name,
                        what + " of step " + step,
                        values[step],
                        "a number of at least 0",
                        "Is the sign of the series turned around?");
            }
        }
    }

    static void atMost(String name, String what, double[] lower, double[] upper) {
        for (int step = 0; step < Math.min(lower.length, upper.length); step++) {
            if (lower[step] > upper[step]) {
                throw new IllegalArgumentException("The lowest " + what + " of " + name + " in step " + step + " is "
                        + lower[step] + ", above its highest of " + upper[step] + ". Are they exchanged?");
            }
        }
    }

    static IllegalArgumentException refused(String name, String what, double value, String expected, String hint) {
        return new IllegalArgumentException(
                "The " + what + " of " + name + " is " + value + ", where " + expected + " is expected. " + hint);
    }
}
