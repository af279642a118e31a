package org.openelecbay.home.chance.scenario;

import java.util.Arrays;

/// What may happen, each with its probability.
///
/// @param values one row a scenario, all of one length
/// @param probabilities not negative, together 1
public record Scenarios(double[][] values, double[] probabilities) {

    /// More than this is refused: reduction compares every pair.
    public static final int MOST = 20_000;

    private static final double ROUNDING = 1e-6;

    public Scenarios {
        if (values.length == 0 || values.length > MOST || values.length != probabilities.length) {
            throw new IllegalArgumentException("There are " + values.length + " scenarios with " + probabilities.length
                    + " probabilities. Give at least one of each, as many, and at most " + MOST + ".");
        }
        for (int each = 0; each < values.length; each++) {
            if (values[each].length != values[0].length) {
                throw new IllegalArgumentException("Scenario " + each + " has " + values[each].length
                        + " numbers, the first one " + values[0].length + ". All have the same length.");
            }
            if (!Arrays.stream(values[each]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "Scenario " + each + " holds a number that is not finite. Fill the hole or leave it out.");
            }
            if (!(probabilities[each] >= 0)) {
                throw new IllegalArgumentException(
                        "Scenario " + each + " has the probability " + probabilities[each] + "; none is negative.");
            }
        }
        double sum = Arrays.stream(probabilities).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            throw new IllegalArgumentException(
                    "The probabilities add up to " + sum + ". Divide each by it, so that they add up to 1.");
        }
    }

    /// All with the same probability.
    public static Scenarios equallyLikely(double[][] values) {
        double[] probabilities = new double[values.length];
        Arrays.fill(probabilities, 1.0 / values.length);
        return new Scenarios(values, probabilities);
    }

    public int count() {
        return values.length;
    }

    /// The distance between two scenarios that reduction keeps small: Euclidean.
    double distance(int one, int other) {
        double squares = 0;
        for (int k = 0; k < values[one].length; k++) {
            double away = values[one][k] - values[other][k];
            squares += away * away;
        }
        return Math.sqrt(squares);
    }
}
