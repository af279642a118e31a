package org.openelecbay.market.coalition.sampling;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.market.coalition.CoalitionGame;

/// The Shapley value as the mean of what each player adds in some of all orders.
///
/// It is unbiased for orders that are drawn with equal chance, and sums to the worth of everybody for any orders.
///
/// Source: Castro, Gomez and Tejada, Computers and OR 36 (2009) 1726; spec D.3.
///
/// @param estimate by player; not a number without any order
/// @param standardError by player, the standard deviation of its marginal contributions over the root of their number;
///     not a number with fewer than two
/// @param samples how many independent contributions each mean has
public record PermutationSampling(List<Double> estimate, List<Double> standardError, int samples) {

    public PermutationSampling {
        estimate = List.copyOf(estimate);
        standardError = List.copyOf(standardError);
    }

    /// The mean over independent orders.
    public static PermutationSampling of(CoalitionGame game, List<int[]> orders) {
        return of(game, orders, 1);
    }

    /// The mean over pairs of an order and its reverse, as [Orders#antithetic] lists them; a pair counts as one.
    public static PermutationSampling ofPairs(CoalitionGame game, List<int[]> orders) {
        if (orders.size() % 2 != 0) {
            throw new IllegalArgumentException(
                    orders.size() + " orders are no pairs of an order and its reverse. Is one missing?");
        }
        return of(game, orders, 2);
    }

    private static PermutationSampling of(CoalitionGame game, List<int[]> orders, int together) {
        int players = game.players();
        int samples = orders.size() / together;
        double[][] added = new double[players][samples];
        for (int k = 0; k < orders.size(); k++) {
            int before = 0;
            for (int player : checked(orders.get(k), players)) {
                int after = before | 1 << player;
                added[player][k / together] += (game.worth(after) - game.worth(before)) / together;
                before = after;
            }
        }
        return new PermutationSampling(
                Arrays.stream(added).map(PermutationSampling::mean).toList(),
                Arrays.stream(added).map(PermutationSampling::error).toList(),
                samples);
    }

    private static int[] checked(int[] order, int players) {
        int there = 0;
        for (int player : order) {
            there |= player >= 0 && player < players ? 1 << player : 0;
        }
        if (order.length != players || there != (1 << players) - 1) {
            throw new IllegalArgumentException("The order " + Arrays.toString(order) + " does not have each of the "
                    + players + " players once. Is one missing or named twice?");
        }
        return order;
    }

    private static double mean(double[] sample) {
        return Arrays.stream(sample).sum() / sample.length;
    }

    private static double error(double[] sample) {
        double mean = mean(sample);
        double squares = 0;
        for (double each : sample) {
            squares += (each - mean) * (each - mean);
        }
        return sample.length < 2 ? Double.NaN : Math.sqrt(squares / (sample.length - 1) / sample.length);
    }
}
