package org.openelecbay.home.study.station;

import java.util.Arrays;
import java.util.List;

/// Chargers that find the price of their station by talking to their neighbours: `l <- W l + e y`, `P_i =
/// clip((B_i - l_i) / a_i)`, `y <- W y + dP`. The mismatches `y` sum to `sum P - P_T` after every exchange.
///
/// Preferences stay with their car. Source: spec scheduling 9.2.
public final class StationConsensus {

    /// Step size `e` with which it begins.
    public static final double USUAL_STEP = 0.02;

    private static final int WATCHED = 500;
    private static final int MOST_EXCHANGES = 2_000_000;
    private static final int MOST_HALVINGS = 40;
    private static final double GROWN = 10;

    private final List<Charger> chargers;
    private final double[][] weights;
    private final double stationKw;

    /// What the chargers agreed on.
    ///
    /// @param agreed whether prices and mismatches are within the tolerance
    /// @param last what each knows at the end
    /// @param step size that it ended with
    /// @param exchanges with that step size
    /// @param halvings of the step size, each after the mismatch grew or swung
    public record Agreement(boolean agreed, Exchange last, double step, int exchanges, int halvings) {

        /// The mean of the prices.
        public double price() {
            return Arrays.stream(last.price()).average().orElse(Double.NaN);
        }
    }

    /// @param links pairs of chargers that can talk
    /// @param stationKw `P_T`, between 0 and what all chargers can draw
    public StationConsensus(List<Charger> chargers, List<int[]> links, double stationKw) {
        CentralPrice.requireDrawn(chargers, stationKw);
        this.chargers = List.copyOf(chargers);
        this.weights = MetropolisWeights.of(chargers.size(), links);
        this.stationKw = stationKw;
    }

    /// The Metropolis weights of the links.
    public double[][] weights() {
        return weights;
    }

    /// What everybody knows before the first exchange: a price, and the mismatch with an equal part of the
    /// station.
    public Exchange begin(double[] price) {
        int count = chargers.size();
        double[] power = powers(price);
        double[] mismatch = new double[count];
        Arrays.setAll(mismatch, k -> power[k] - stationKw / count);
        return new Exchange(price.clone(), power, mismatch);
    }

    /// One exchange with all neighbours.
    public Exchange next(Exchange now, double step) {
        double[] price = mixed(now.price());
        for (int k = 0; k < price.length; k++) {
            price[k] += step * now.mismatchKw()[k];
        }
        double[] power = powers(price);
        double[] mismatch = mixed(now.mismatchKw());
        for (int k = 0; k < price.length; k++) {
            mismatch[k] += power[k] - now.powerKw()[k];
        }
        return new Exchange(price, power, mismatch);
    }

    /// Exchanges until prices differ and mismatches are by no more than a tolerance. Where a step size lets
    /// them grow, or swing without getting smaller, it is halved, and everybody begins again.
    public Agreement agree(double[] initialPrice, double firstStep, double tolerance) {
        double step = firstStep;
        int halvings = 0;
        Run run = run(initialPrice, step, tolerance);
        while (run.diverges() && halvings < MOST_HALVINGS) {
            step /= 2;
            halvings++;
            run = run(initialPrice, step, tolerance);
        }
        return new Agreement(distance(run.last()) <= tolerance, run.last(), step, run.exchanges(), halvings);
    }

    private record Run(Exchange last, int exchanges, boolean diverges) {}

    private Run run(double[] initialPrice, double step, double tolerance) {
        Exchange now = begin(initialPrice);
        double before = Double.POSITIVE_INFINITY;
        double sign = 0;
        boolean swings = false;
        for (int exchanges = 0; exchanges < MOST_EXCHANGES; exchanges++) {
            double distance = distance(now);
            if (distance <= tolerance) {
                return new Run(now, exchanges, false);
            }
            double signNow = Math.signum(Arrays.stream(now.mismatchKw()).sum());
            swings |= sign * signNow < 0;
            sign = signNow;
            if (exchanges % WATCHED == 0) {
                // While all are at a limit the mismatch stays as it is and the price travels: that is no divergence.
                if (distance > GROWN * before || (swings && distance >= before) || Double.isNaN(distance)) {
                    return new Run(now, exchanges, true);
                }
                before = distance;
                swings = false;
            }
            now = next(now, step);
        }
        return new Run(now, MOST_EXCHANGES, false);
    }

    private static double distance(Exchange now) {
        double most = 0;
        double least = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < now.price().length; k++) {
            most = Math.max(most, Math.abs(now.mismatchKw()[k]));
            least = Math.min(least, now.price()[k]);
            highest = Math.max(highest, now.price()[k]);
        }
        return Math.max(most, highest - least);
    }

    private double[] powers(double[] price) {
        double[] power = new double[price.length];
        Arrays.setAll(power, k -> chargers.get(k).powerAt(price[k]));
        return power;
    }

    private double[] mixed(double[] values) {
        double[] mixed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                mixed[i] += weights[i][j] * values[j];
            }
        }
        return mixed;
    }
}
