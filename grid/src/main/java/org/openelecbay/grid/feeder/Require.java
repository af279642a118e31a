package org.openelecbay.grid.feeder;

/// What the records of a feeder ask of their numbers and names.
final class Require {

    private Require() {}

    static void name(String what, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A " + what + " has no name. Is the column empty?");
        }
    }

    static void positive(String element, String quantity, double value, String hint) {
        if (!(value > 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    element + " has " + quantity + " " + value + "; it must be above zero. " + hint);
        }
    }

    static void notNegative(String element, String quantity, double value, String hint) {
        if (!(value >= 0) || !Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    element + " has " + quantity + " " + value + "; it must be zero or more. " + hint);
        }
    }
}
