package org.openelecbay.home.chance;

/// Checks of numbers that are probabilities.
final class Probability {

    private Probability() {}

    static double checked(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(
                    "The probability " + probability + " is outside 0 to 1. Is it given in percent?");
        }
        return probability;
    }
}
