package org.openelecbay.simulation.index;

import java.util.Arrays;
import java.util.Optional;

/// How equally something is shared among `n` members (spec H.1). Every index is a pure number that does not change
/// when all values are multiplied by one positive number.
///
/// Gini, Jain and min-max are for amounts that are not negative. A negative amount makes them undefined, because
/// shifting all values would change them at will; [#negatives] says how many there are. Undefined is empty.
public final class Fairness {

    private Fairness() {}

    /// Gini index: the sum over all pairs of `|x_i - x_j|` over `2 n^2 mean`; 0 when all are equal, below 1 when one
    /// has everything. Undefined without values, with a negative one, or when all are zero.
    public static Optional<Double> gini(double... values) {
        double[] rising = scaled(values);
        double sum = Arrays.stream(rising).sum();
        if (sum == 0 || negatives(values) > 0) {
            return Optional.empty();
        }
        int n = rising.length;
        double gaps = 0;
        for (int below = 1; below < n; below++) {
            gaps += (rising[below] - rising[below - 1]) * below * (n - below);
        }
        return Optional.of(gaps / (n * sum));
    }

    /// The Gini index times `n / (n - 1)`, which reaches 1 when one has everything. Undefined for one member as well.
    public static Optional<Double> giniCorrected(double... values) {
        int n = values.length;
        return n < 2 ? Optional.empty() : gini(values).map(gini -> gini * n / (n - 1));
    }

    /// Jain's index, the quality of service: `(sum x)^2 / (n sum x^2)`, from `1 / n` to 1, which it is when all are
    /// equal. Computed as `1 / (1 + (sd / mean)^2)`. Undefined as Gini is.
    public static Optional<Double> jain(double... values) {
        double[] rising = scaled(values);
        double mean = Spread.mean(rising);
        if (!(mean > 0) || negatives(values) > 0) {
            return Optional.empty();
        }
        double relative = Spread.deviation(rising) / mean;
        return Optional.of(1 / (1 + relative * relative));
    }

    /// The least over the greatest value, 0 to 1. Undefined as Gini is.
    public static Optional<Double> minOverMax(double... values) {
        double most = Arrays.stream(values).max().orElse(0);
        if (most <= 0 || negatives(values) > 0) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values).min().orElseThrow() / most);
    }

    /// Hossfeld's index, the quality of experience: `1 - 2 sd / (high - low)` with the population's standard
    /// deviation; 1 when all see the same price, 0 when half see each end of the band. Undefined without values or
    /// when the band has no width.
    ///
    /// @param values prices or costs of the members, of either sign
    /// @param low lower end of the band in which they can lie
    /// @param high upper end of the band
    public static Optional<Double> hossfeld(double[] values, double low, double high) {
        return values.length == 0 || high == low
                ? Optional.empty()
                : Optional.of(1 - 2 * (Spread.deviation(values) / (high - low)));
    }

    /// How many values are below zero.
    public static int negatives(double... values) {
        return (int) Arrays.stream(values).filter(value -> value < 0).count();
    }

    /// The values over the greatest of them, rising, so that no square of them overflows.
    private static double[] scaled(double[] values) {
        double most = Arrays.stream(values).map(Math::abs).max().orElse(0);
        return most == 0
                ? values.clone()
                : Arrays.stream(values).map(value -> value / most).sorted().toArray();
    }
}
