package org.openelecbay.market.game.nash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openelecbay.solver.sparse.SingularMatrix;
import org.openelecbay.solver.sparse.SparseEntries;
import org.openelecbay.solver.sparse.SparseLu;

/// The equilibria of a game of two players, mixed ones included, by enumeration of supports.
///
/// For every pair of supports of one size each side mixes so that the other is indifferent over its support, and the
/// pair is kept where nobody gains by leaving. In a game without ties among best replies these are all equilibria;
/// with ties there may be infinitely many, of which the corners that such supports reach are found, at least one.
/// Cost: binomial (m + n over n) small linear systems. Source: Nash 1951; Porter, Nudelman and Shoham 2008.
public final class MixedEquilibria {

    /// The most strategies a player may have.
    public static final int MOST_STRATEGIES = 10;

    private static final double ROUNDING = 1e-9;

    private final FiniteGame game;
    private final List<double[][]> found = new ArrayList<>();
    private final double scale;

    private MixedEquilibria(FiniteGame game) {
        this.game = game;
        double[] largest = {0};
        Profiles.each(Profiles.counts(game), profile -> {
            for (int player = 0; player < 2; player++) {
                largest[0] = Math.max(largest[0], Math.abs(game.payoff(player, profile)));
            }
        });
        this.scale = largest[0] > 0 ? largest[0] : 1;
    }

    /// The mixtures by equilibrium, player and strategy; small supports first, in lexicographic order.
    ///
    /// @throws IllegalArgumentException when the game is not one of two players or a player has too many strategies
    public static List<double[][]> of(FiniteGame game) {
        if (game.players() != 2) {
            throw new IllegalArgumentException("Supports are enumerated for two players, not for " + game.players()
                    + ". Look for pure equilibria, or check a profile.");
        }
        int rows = game.strategies(0);
        int columns = game.strategies(1);
        if (Math.max(rows, columns) > MOST_STRATEGIES) {
            throw new IllegalArgumentException("A player has " + Math.max(rows, columns)
                    + " strategies; supports are enumerated up to " + MOST_STRATEGIES + ".");
        }
        MixedEquilibria all = new MixedEquilibria(game);
        for (int size = 1; size <= Math.min(rows, columns); size++) {
            for (int[] support : supports(rows, size)) {
                for (int[] other : supports(columns, size)) {
                    all.look(support, other);
                }
            }
        }
        return List.copyOf(all.found);
    }

    private void look(int[] rows, int[] columns) {
        double[] row =
                mixture(rows, columns, game.strategies(0), (own, other) -> game.payoff(1, new int[] {own, other}));
        double[] column =
                mixture(columns, rows, game.strategies(1), (own, other) -> game.payoff(0, new int[] {other, own}));
        if (row.length == 0 || column.length == 0) {
            return;
        }
        double[][] mixed = {row, column};
        boolean isNew = found.stream().noneMatch(known -> distance(known, mixed) < ROUNDING);
        if (isNew && Equilibrium.check(game, mixed).isNash(ROUNDING * scale)) {
            found.add(mixed);
        }
    }

    /// The mixture over a support that makes the other indifferent over its own; empty when there is none.
    ///
    /// @param otherGets what the other gets of a strategy of this player and one of its own
    private double[] mixture(int[] own, int[] other, int strategies, PayoffOfOther otherGets) {
        int size = own.length;
        SparseEntries system = new SparseEntries();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                system.add(i, j, otherGets.of(own[j], other[i]) / scale);
            }
            system.add(i, size, -1);
            system.add(size, i, 1);
        }
        double[] solution = new double[size + 1];
        solution[size] = 1;
        try {
            SparseLu.factor(system.matrix(size + 1, size + 1)).solve(solution);
        } catch (SingularMatrix _) {
            return new double[0];
        }
        double[] mixture = new double[strategies];
        for (int i = 0; i < size; i++) {
            if (!(solution[i] >= -ROUNDING && solution[i] <= 1 + ROUNDING)) {
                return new double[0];
            }
            mixture[own[i]] = Math.clamp(solution[i], 0, 1);
        }
        return mixture;
    }

    private interface PayoffOfOther {
        double of(int own, int other);
    }

    private static double distance(double[][] one, double[][] other) {
        double most = 0;
        for (int player = 0; player < one.length; player++) {
            for (int k = 0; k < one[player].length; k++) {
                most = Math.max(most, Math.abs(one[player][k] - other[player][k]));
            }
        }
        return most;
    }

    /// All subsets of a size, in lexicographic order.
    private static List<int[]> supports(int strategies, int size) {
        List<int[]> supports = new ArrayList<>();
        int[] support = new int[size];
        Arrays.setAll(support, k -> k);
        int at = size - 1;
        while (at >= 0) {
            supports.add(support.clone());
            at = size - 1;
            while (at >= 0 && support[at] == strategies - size + at) {
                at--;
            }
            if (at >= 0) {
                support[at]++;
                for (int k = at + 1; k < size; k++) {
                    support[k] = support[k - 1] + 1;
                }
            }
        }
        return supports;
    }
}
