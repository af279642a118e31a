package org.openelecbay.home.chance.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.openelecbay.home.chance.Normal;
import org.openelecbay.home.chance.Seeds;
import org.openelecbay.home.chance.Whitening;

/// Draws scenarios; the same seed draws the same ones (spec scheduling 6.3).
public final class ScenarioGeneration {

    private ScenarioGeneration() {}

    /// Series with given margins that move together as correlated normal numbers do: a Gaussian copula.
    ///
    /// @param quantiles of each number: from a probability to the value
    /// @param correlation of the normal numbers, one row and column for each
    /// @param count how many scenarios, all equally likely
    public static Scenarios copula(
            List<? extends DoubleUnaryOperator> quantiles, double[][] correlation, int count, long seed) {
        double[][] values = correlatedNormals(correlation, quantiles.size(), count, seed);
        for (double[] row : values) {
            for (int k = 0; k < row.length; k++) {
                row[k] = quantiles.get(k).applyAsDouble(Normal.STANDARD.cumulative(row[k]));
            }
        }
        return Scenarios.equallyLikely(values);
    }

    /// As [#copula], with every margin spread evenly: of `count` equally likely slices of a margin each
    /// holds exactly one scenario, and the ranks are those of the correlated normal numbers. Source: M.
    /// Stein, "Large sample properties of simulations using Latin hypercube sampling", Technometrics 29
    /// (1987) 143-151.
    public static Scenarios latinHypercube(
            List<? extends DoubleUnaryOperator> quantiles, double[][] correlation, int count, long seed) {
        double[][] values = correlatedNormals(correlation, quantiles.size(), count, seed);
        for (int k = 0; k < quantiles.size(); k++) {
            int number = k;
            int[] ranked = IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingDouble(row -> values[row][number]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            RandomGenerator random = Seeds.generator(Seeds.derive(Seeds.derive(seed, "slice"), k));
            for (int rank = 0; rank < count; rank++) {
                double probability = (rank + random.nextDouble()) / count;
                values[ranked[rank]][k] = quantiles.get(k).applyAsDouble(probability);
            }
        }
        return Scenarios.equallyLikely(values);
    }

    /// The forecast plus the errors of a whole day that was: each scenario draws one past day, so that
    /// errors stay together within it.
    ///
    /// @param forecast one number a step
    /// @param errors measured less forecast, one row a past day, as long as the forecast
    /// @param lowest values below are raised to it, such as 0 for panels; negative infinity for none
    public static Scenarios bootstrap(double[] forecast, double[][] errors, double lowest, int count, long seed) {
        requireCount(count);
        if (errors.length == 0) {
            throw new IllegalArgumentException("There is no past day to draw errors from. Give at least one.");
        }
        RandomGenerator random = Seeds.generator(seed);
        double[][] values = new double[count][forecast.length];
        for (double[] row : values) {
            int past = random.nextInt(errors.length);
            if (errors[past].length != forecast.length) {
                throw new IllegalArgumentException("Past day " + past + " has " + errors[past].length
                        + " errors, the forecast " + forecast.length + " steps. Leave incomplete days out.");
            }
            for (int step = 0; step < forecast.length; step++) {
                row[step] = Math.max(lowest, forecast[step] + errors[past][step]);
            }
        }
        return Scenarios.equallyLikely(values);
    }

    private static double[][] correlatedNormals(double[][] correlation, int numbers, int count, long seed) {
        requireCount(count);
        Whitening whitening = Whitening.of(correlation, numbers);
        double[][] values = new double[count][];
        for (int row = 0; row < count; row++) {
            RandomGenerator random = Seeds.generator(Seeds.derive(seed, row));
            double[] independent = new double[numbers];
            for (int k = 0; k < numbers; k++) {
                independent[k] = Normal.standard(random);
            }
            values[row] = whitening.correlated(independent);
        }
        return values;
    }

    private static void requireCount(int count) {
        if (count < 1 || count > Scenarios.MOST) {
            throw new IllegalArgumentException(
                    count + " scenarios are out of range. Draw at least one and at most " + Scenarios.MOST + ".");
        }
    }
}
