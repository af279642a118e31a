package org.openelecbay.market.game.nash;

import java.util.Arrays;

/// A finite game whose payoffs are written down.
///
/// @param counts strategies by player
/// @param payoffs by player, then by profile in lexicographic order
record PayoffTable(int[] counts, double[][] payoffs) implements FiniteGame {

    PayoffTable {
        counts = counts.clone();
        payoffs = Arrays.stream(payoffs).map(double[]::clone).toArray(double[][]::new);
        if (counts.length == 0 || counts.length != payoffs.length) {
            throw new IllegalArgumentException("A game of " + counts.length + " players has " + payoffs.length
                    + " tables of payoffs. Write one table for each player.");
        }
        long profiles = Profiles.count(counts);
        for (int player = 0; player < counts.length; player++) {
            if (payoffs[player].length != profiles) {
                throw new IllegalArgumentException("Player " + player + " has " + payoffs[player].length
                        + " payoffs where the game has " + profiles + " profiles. Write one payoff for each.");
            }
            if (!Arrays.stream(payoffs[player]).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("A payoff of player " + player
                        + " is not a finite number. Write a very low one for what must not be played.");
            }
        }
    }

    static PayoffTable of(double[][] row, double[][] column) {
        int columns = row.length == 0 ? 0 : row[0].length;
        if (columns == 0) {
            throw new IllegalArgumentException("A table of payoffs is empty. Each player needs at least one strategy.");
        }
        requireShape(row, row.length, columns);
        requireShape(column, row.length, columns);
        return new PayoffTable(new int[] {row.length, columns}, new double[][] {flat(row), flat(column)});
    }

    @Override
    public int players() {
        return counts.length;
    }

    @Override
    public int strategies(int player) {
        return counts[player];
    }

    @Override
    public double payoff(int player, int[] profile) {
        int index = 0;
        for (int each = 0; each < counts.length; each++) {
            index = index * counts[each] + profile[each];
        }
        return payoffs[player][index];
    }

    private static void requireShape(double[][] table, int rows, int columns) {
        if (table.length != rows || Arrays.stream(table).anyMatch(line -> line.length != columns)) {
            throw new IllegalArgumentException("The tables of payoffs differ in shape; both have " + rows + " rows of "
                    + columns + " numbers. Is a row or a number missing?");
        }
    }

    private static double[] flat(double[][] table) {
        return Arrays.stream(table).flatMapToDouble(Arrays::stream).toArray();
    }
}
