package org.openelecbay.market.coalition;

import java.util.function.IntToDoubleFunction;

/// A game in coalition form: players 0 to n - 1, and what every coalition of them is worth.
///
/// A coalition is a bit set: bit `i` stands for player `i`. Worths are kept in a table of `2^n`, in whatever unit the
/// caller has; floating point as spec section 0 allows it for games.
public final class CoalitionGame {

    /// The largest game: about a million coalitions.
    public static final int MOST_PLAYERS = 20;

    private final int players;
    private final double[] worth;

    private CoalitionGame(int players, double[] worth) {
        this.players = players;
        this.worth = worth;
    }

    /// Asks for the worth of every coalition once; that of nobody is zero, whatever `worth` says.
    ///
    /// @throws IllegalArgumentException when there are too many players, or a worth is no finite number
    public static CoalitionGame of(int players, IntToDoubleFunction worth) {
        requireFew(players, MOST_PLAYERS, "A coalition game");
        double[] table = new double[1 << players];
        for (int coalition = 1; coalition < table.length; coalition++) {
            table[coalition] = worth.applyAsDouble(coalition);
            if (!Double.isFinite(table[coalition])) {
                throw new IllegalArgumentException("The coalition of the players with the bits "
                        + Integer.toBinaryString(coalition) + " is worth " + table[coalition] + ".");
            }
        }
        return new CoalitionGame(players, table);
    }

    /// How many play.
    public int players() {
        return players;
    }

    /// The coalition of everybody.
    public int everybody() {
        return (1 << players) - 1;
    }

    /// What a coalition is worth; nobody is worth nothing.
    public double worth(int coalition) {
        return worth[coalition];
    }

    static void requireFew(int players, int most, String what) {
        if (players < 0 || players > most) {
            throw new IllegalArgumentException(what + " has " + players
                    + " players; every coalition is tried, so at most " + most + " can play. Can some be left out?");
        }
    }
}
