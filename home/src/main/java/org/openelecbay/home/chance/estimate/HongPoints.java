package org.openelecbay.home.chance.estimate;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.home.chance.Moments;
import org.openelecbay.home.chance.Whitening;

/// Where Hong's methods evaluate (spec scheduling 6.1).
///
/// @param points with weights that add up to 1
/// @param warnings sentences about points that would leave the limits of an input and are moved to them,
///     and about a negative weight; empty when there is nothing to say
public record HongPoints(List<EstimationPoint> points, List<String> warnings) {

    public HongPoints {
        points = List.copyOf(points);
        warnings = List.copyOf(warnings);
    }

    /// The points of independent inputs.
    public static HongPoints of(List<UncertainInput> inputs, Scheme scheme) {
        double[][] identity = new double[inputs.size()][inputs.size()];
        for (int k = 0; k < inputs.size(); k++) {
            identity[k][k] = 1;
        }
        return of(inputs, identity, scheme);
    }

    /// The points of correlated inputs: along the uncorrelated combinations, which are the inverse of `L`
    /// times what the inputs are above their means, with `L` the Cholesky factor of the covariance.
    /// Skewness and kurtosis of a combination are those of a sum of independent terms, an approximation.
    ///
    /// @param correlation symmetric and positive definite with ones on its diagonal
    public static HongPoints of(List<UncertainInput> inputs, double[][] correlation, Scheme scheme) {
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("There is no uncertain input. Evaluate once instead.");
        }
        return new Placing(inputs, Whitening.of(correlation, inputs.size()), scheme).points();
    }

    private static final class Placing {

        private final List<UncertainInput> inputs;
        private final Whitening whitening;
        private final Scheme scheme;
        private final List<EstimationPoint> points = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        Placing(List<UncertainInput> inputs, Whitening whitening, Scheme scheme) {
            this.inputs = inputs;
            this.whitening = whitening;
            this.scheme = scheme;
        }

        HongPoints points() {
            double centre = 1;
            for (int k = 0; k < inputs.size(); k++) {
                Moments shape = shapeAlong(k);
                switch (scheme) {
                    case TWO_M -> twoPoints(k, shape.skewness());
                    case TWO_M_PLUS_ONE -> centre -= twoPoints(k, shape.skewness(), shape.kurtosis());
                }
            }
            if (scheme == Scheme.TWO_M_PLUS_ONE) {
                atTheMeans(centre);
            }
            return new HongPoints(points, warnings);
        }

        /// Spec scheduling 6.1, for inputs with unit variance: `sum_j (L^-1)_kj^3 g3_j`, likewise the
        /// cumulant of fourth order.
        private Moments shapeAlong(int k) {
            double skewness = 0;
            double excess = 0;
            for (int j = 0; j <= k; j++) {
                double part = whitening.inverse(k, j);
                Moments moments = inputs.get(j).moments();
                skewness += part * part * part * moments.skewness();
                excess += part * part * part * part * (moments.kurtosis() - 3);
            }
            double least = 1 + skewness * skewness;
            if (3 + excess < least) {
                if (scheme == Scheme.TWO_M_PLUS_ONE && 3 + excess < least * (1 - 1e-9)) {
                    warnings.add("The correlation of " + inputs.get(k).name() + " with the inputs before it leaves a "
                            + "kurtosis of " + (3 + excess) + ", which cannot be; " + least + " is taken.");
                }
                excess = least - 3;
            }
            return new Moments(0, 1, skewness, 3 + excess);
        }

        private void twoPoints(int k, double skewness) {
            double m = inputs.size();
            double root = Math.sqrt(m + skewness * skewness / 4);
            double up = skewness / 2 + root;
            double down = skewness / 2 - root;
            add(k, up, -down / (m * (up - down)));
            add(k, down, up / (m * (up - down)));
        }

        /// Adds both and returns their weight.
        private double twoPoints(int k, double skewness, double kurtosis) {
            double root = Math.sqrt(kurtosis - 0.75 * skewness * skewness);
            double up = skewness / 2 + root;
            double down = skewness / 2 - root;
            add(k, up, 1 / (up * (up - down)));
            add(k, down, -1 / (down * (up - down)));
            return 1 / (kurtosis - skewness * skewness);
        }

        private void add(int k, double xi, double weight) {
            double[] x = new double[inputs.size()];
            for (int j = 0; j < x.length; j++) {
                UncertainInput input = inputs.get(j);
                double wanted = input.moments().mean() + input.moments().deviation() * whitening.factor(j, k) * xi;
                x[j] = Math.clamp(wanted, input.lowest(), input.highest());
                if (x[j] != wanted) {
                    warnings.add("A point of " + input.name() + " at " + wanted + " leaves its limits " + input.lowest()
                            + " to " + input.highest() + " and is moved to " + x[j] + "; "
                            + (scheme == Scheme.TWO_M
                                    ? "2m+1 points spread less."
                                    : "mean and spread of the input are not kept."));
                }
            }
            points.add(new EstimationPoint(k, xi, weight, x));
        }

        private void atTheMeans(double weight) {
            if (weight < 0) {
                warnings.add("The weight of the means is negative, " + weight
                        + "; where the result bends there, 2m points are safer.");
            }
            double[] x =
                    inputs.stream().mapToDouble(each -> each.moments().mean()).toArray();
            points.add(new EstimationPoint(-1, 0, weight, x));
        }
    }
}
