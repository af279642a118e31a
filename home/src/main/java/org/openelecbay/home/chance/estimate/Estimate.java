package org.openelecbay.home.chance.estimate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.openelecbay.home.chance.Moments;

/// What a function of uncertain inputs comes to, from a point-estimate method.
///
/// @param points where it was evaluated
/// @param values what it gave there, in the order of the points
/// @param mean `sum w Z`
/// @param deviation `sqrt(max(E[Z^2] - E[Z]^2, 0))`
/// @param skewness of the same sums, 0 without deviation; only as good as the method keeps third moments
/// @param kurtosis likewise, 3 without deviation, and never less than one more than the squared skewness
public record Estimate(
        HongPoints points, double[] values, double mean, double deviation, double skewness, double kurtosis) {

    /// Evaluates `function` at every point.
    public static Estimate of(HongPoints points, ToDoubleFunction<double[]> function) {
        return of(
                points,
                points.points().stream()
                        .mapToDouble(point -> function.applyAsDouble(point.x()))
                        .toArray());
    }

    /// From what a function gave at the points.
    ///
    /// @throws IllegalArgumentException when the numbers do not match or one is not finite
    public static Estimate of(HongPoints points, double[] values) {
        List<EstimationPoint> all = points.points();
        if (values.length != all.size()) {
            throw new IllegalArgumentException(
                    "There are " + values.length + " values for " + all.size() + " points. Give one each.");
        }
        double mean = 0;
        for (int each = 0; each < values.length; each++) {
            if (!Double.isFinite(values[each])) {
                throw new IllegalArgumentException("The value at point " + each + " is " + values[each]
                        + ". A point-estimate method needs a finite one everywhere.");
            }
            mean += all.get(each).weight() * values[each];
        }
        double variance = Math.max(0, central(2, mean, all, values));
        if (variance == 0) {
            return new Estimate(points, values, mean, 0, 0, 3);
        }
        double deviation = Math.sqrt(variance);
        double skewness = central(3, mean, all, values) / (variance * deviation);
        double kurtosis = central(4, mean, all, values) / (variance * variance);
        return new Estimate(points, values, mean, deviation, skewness, Math.max(kurtosis, 1 + skewness * skewness));
    }

    /// As the weights add up to 1, the same as `E[Z^2] - E[Z]^2` for the second power, and less prone to
    /// rounding.
    private static double central(int power, double mean, List<EstimationPoint> points, double[] values) {
        double sum = 0;
        for (int each = 0; each < values.length; each++) {
            sum += points.get(each).weight() * Math.pow(values[each] - mean, power);
        }
        return sum;
    }

    public Moments moments() {
        return new Moments(mean, deviation, skewness, kurtosis);
    }
}
