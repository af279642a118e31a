package org.openelecbay.home.chance.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.home.chance.Moments;

/// A polynomial of independent inputs, of which mean and deviation are known exactly as long as no input
/// occurs beyond its fourth power: what estimates are held against.
///
/// @param terms which add up
public record Polynomial(List<Term> terms) {

    private static final int MOST_TERMS = 1_000;

    /// A product.
    ///
    /// @param factor in front
    /// @param powers of each input, not negative
    public record Term(double factor, int[] powers) {

        public Term {
            if (Arrays.stream(powers).anyMatch(power -> power < 0)) {
                throw new IllegalArgumentException("A power is negative. A polynomial divides by no input.");
            }
        }
    }

    public Polynomial {
        terms = List.copyOf(terms);
        if (terms.size() > MOST_TERMS) {
            throw new IllegalArgumentException(
                    "The polynomial has " + terms.size() + " terms; " + MOST_TERMS + " are the most.");
        }
    }

    /// `constant + sum factors_k x_k`
    public static Polynomial linear(double constant, double[] factors) {
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(constant, new int[factors.length]));
        for (int k = 0; k < factors.length; k++) {
            int[] powers = new int[factors.length];
            powers[k] = 1;
            terms.add(new Term(factors[k], powers));
        }
        return new Polynomial(terms);
    }

    /// Its value where the inputs have these values.
    public double at(double[] x) {
        double sum = 0;
        for (Term term : terms) {
            double product = term.factor;
            for (int k = 0; k < x.length; k++) {
                product *= Math.pow(x[k], term.powers[k]);
            }
            sum += product;
        }
        return sum;
    }

    /// The exact mean for independent inputs.
    ///
    /// @throws IllegalArgumentException when an input occurs beyond its fourth power
    public double mean(List<Moments> inputs) {
        double sum = 0;
        for (Term term : terms) {
            double product = term.factor;
            for (int k = 0; k < inputs.size(); k++) {
                product *= raw(inputs.get(k), term.powers[k]);
            }
            sum += product;
        }
        return sum;
    }

    /// The exact standard deviation for independent inputs.
    ///
    /// @throws IllegalArgumentException when the square has an input beyond its fourth power
    public double deviation(List<Moments> inputs) {
        double mean = mean(inputs);
        return Math.sqrt(Math.max(0, squared().mean(inputs) - mean * mean));
    }

    private Polynomial squared() {
        List<Term> products = new ArrayList<>();
        for (Term one : terms) {
            for (Term other : terms) {
                int[] powers = new int[one.powers.length];
                Arrays.setAll(powers, k -> one.powers[k] + other.powers[k]);
                products.add(new Term(one.factor * other.factor, powers));
            }
        }
        return new Polynomial(products);
    }

    /// The mean of a power of an input.
    private static double raw(Moments input, int power) {
        double m = input.mean();
        double s = input.deviation();
        return switch (power) {
            case 0 -> 1;
            case 1 -> m;
            case 2 -> m * m + s * s;
            case 3 -> m * m * m + 3 * m * s * s + input.skewness() * s * s * s;
            case 4 ->
                m * m * m * m
                        + 6 * m * m * s * s
                        + 4 * m * input.skewness() * s * s * s
                        + input.kurtosis() * s * s * s * s;
            default ->
                throw new IllegalArgumentException(
                        "Four moments do not tell the mean of power " + power + " of an input; 4 is the highest.");
        };
    }
}
