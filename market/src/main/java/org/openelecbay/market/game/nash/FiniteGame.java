package org.openelecbay.market.game.nash;

import java.util.stream.IntStream;

/// A game of n players who each pick one of finitely many strategies at once.
///
/// Players and strategies count from 0. A profile holds one strategy for each player. Source: spec E.6.
public interface FiniteGame {

    /// How many players there are, at least one.
    int players();

    /// How many strategies a player has, at least one.
    int strategies(int player);

    /// What a player gets; more is better.
    ///
    /// @param profile one strategy a player; not kept and not changed
    double payoff(int player, int[] profile);

    /// What all players get together.
    default double welfare(int[] profile) {
        return IntStream.range(0, players())
                .mapToDouble(player -> payoff(player, profile))
                .sum();
    }

    /// A game of two players from its two tables.
    ///
    /// @param row payoffs of player 0, one row for each of its strategies, one column for each of the other's
    /// @param column payoffs of player 1 in the same shape
    /// @throws IllegalArgumentException when the tables are empty, ragged, of two shapes, or not of finite numbers
    static FiniteGame bimatrix(double[][] row, double[][] column) {
        return PayoffTable.of(row, column);
    }

    /// A game from one table a player.
    ///
    /// @param strategies how many each player has
    /// @param payoffs by player, then by profile in lexicographic order, the last player's strategy changing
    /// fastest
    /// @throws IllegalArgumentException when a table does not have one finite number for each profile
    static FiniteGame of(int[] strategies, double[][] payoffs) {
        return new PayoffTable(strategies, payoffs);
    }
}
