package org.openelecbay.market.coalition.sampling;

import java.util.Arrays;
import java.util.SplittableRandom;

/// The Shapley value of a game of any size, whose worth is followed while its players join one by one.
///
/// Every order that is drawn is followed by its reverse; the mean of the two is one sample.
///
/// Source: Castro, Gomez and Tejada, Computers and OR 36 (2009) 1726; spec D.3.
///
/// @param values by player; they sum to the worth of everybody
/// @param standardError of the value that is known worst
public record JoinSampling(double[] values, double standardError) {

    /// The rule by which players join.
    @FunctionalInterface
    public interface Joining {

        /// Lets all players join, nobody being there before.
        ///
        /// @param order every player once
        /// @param brings by player, to which is added what it brings
        void join(int[] order, double[] brings);
    }

    /// Samples.
    ///
    /// @param pairs of an order and its reverse, at least 2
    public static JoinSampling ofPairs(int players, int pairs, long seed, Joining joining) {
        if (pairs < 2) {
            throw new IllegalArgumentException(
                    "An error cannot be told from " + pairs + " pairs of an order and its reverse. Take two at least.");
        }
        double[] values = new double[players];
        double[] squares = new double[players];
        double[] pair = new double[players];
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < pairs; round++) {
            int[] order = Orders.shuffled(players, random);
            Arrays.fill(pair, 0);
            joining.join(order, pair);
            joining.join(Orders.reversed(order), pair);
            for (int player = 0; player < players; player++) {
                double brings = pair[player] / 2;
                values[player] += brings;
                squares[player] += brings * brings;
            }
        }
        double worst = 0;
        for (int player = 0; player < players; player++) {
            values[player] /= pairs;
            worst = Math.max(worst, (squares[player] / pairs - values[player] * values[player]) / (pairs - 1));
        }
        return new JoinSampling(values, Math.sqrt(worst));
    }
}
