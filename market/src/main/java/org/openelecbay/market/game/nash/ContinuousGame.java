package org.openelecbay.market.game.nash;

import java.util.Arrays;

/// A game of n players who each pick a point of a box at once. Source: spec E.6.
public interface ContinuousGame {

    /// How many players there are, at least one.
    int players();

    /// Where a player may play.
    Box box(int player);

    /// What a player gets; more is better. What is not allowed may be worth minus infinity.
    ///
    /// @param profile by player and coordinate; not kept and not changed
    double payoff(int player, double[][] profile);

    /// What players of one number each get.
    @FunctionalInterface
    interface Payoff {
        double of(int player, double[] profile);
    }

    /// A game in which each player picks one number.
    ///
    /// @param low by player
    /// @param high by player
    static ContinuousGame ofNumbers(double[] low, double[] high, Payoff payoff) {
        Box[] boxes = new Box[low.length];
        Arrays.setAll(boxes, player -> Box.of(low[player], high[player]));
        return new ContinuousGame() {
            @Override
            public int players() {
                return boxes.length;
            }

            @Override
            public Box box(int player) {
                return boxes[player];
            }

            @Override
            public double payoff(int player, double[][] profile) {
                return payoff.of(
                        player,
                        Arrays.stream(profile).mapToDouble(each -> each[0]).toArray());
            }
        };
    }

    /// The profile of a game of numbers.
    static double[][] profile(double... numbers) {
        return Arrays.stream(numbers).mapToObj(number -> new double[] {number}).toArray(double[][]::new);
    }
}
