package org.openelecbay.market.coalition.core;

import java.util.Arrays;
import java.util.Optional;
import org.openelecbay.market.coalition.CoalitionGame;

/// A game brought to one scale: what coalitions are worth above their members alone, the largest of them one. Finds the
/// greatest objection by looking at every coalition.
final class WorthTable implements ObjectionSearch {

    /// What counts as broken, on this scale.
    private static final double BROKEN = 1e-12;

    private final int players;
    private final double[] alone;
    private final double scale;
    private final double[] worth;
    private final boolean floors;
    private final double[] sums;
    private boolean[] settled;

    /// @param floors whether nobody may get less than alone
    WorthTable(CoalitionGame game, boolean floors) {
        this.players = game.players();
        this.floors = floors;
        alone = new double[players];
        Arrays.setAll(alone, player -> game.worth(1 << player));
        worth = Excesses.together(alone);
        double largest = 0;
        for (int coalition = 0; coalition < worth.length; coalition++) {
            worth[coalition] = game.worth(coalition) - worth[coalition];
            largest = Math.max(largest, Math.abs(worth[coalition]));
        }
        scale = largest > 0 ? largest : 1;
        for (int coalition = 0; coalition < worth.length; coalition++) {
            worth[coalition] /= scale;
        }
        sums = new double[worth.length];
        settled = new boolean[worth.length];
    }

    int players() {
        return players;
    }

    int everybody() {
        return worth.length - 1;
    }

    /// A level of this table in the unit of the game.
    double unscaled(double level) {
        return level * scale;
    }

    /// Payoffs of this table as payoffs of the game.
    double[] payoffs(double[] scaled) {
        double[] payoffs = new double[players];
        Arrays.setAll(payoffs, player -> alone[player] + scale * scaled[player]);
        return payoffs;
    }

    Objection row(int coalition) {
        return Objection.free(coalition, players, worth[coalition]);
    }

    /// Everybody together gets the worth of everybody.
    Objection all() {
        return new Objection(row(everybody()).members(), worth[everybody()], Objection.Kind.SETTLED);
    }

    boolean isFree(int coalition) {
        return !settled[coalition];
    }

    /// From now on these coalitions no longer object.
    void settle(boolean[] dependent) {
        settled = dependent;
    }

    /// The free coalition with the greatest excess.
    int greatest(double[] payoffs) {
        add(payoffs);
        int best = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int coalition = 1; coalition < worth.length; coalition++) {
            double excess = worth[coalition] - sums[coalition];
            if (excess > most && !settled[coalition]) {
                most = excess;
                best = coalition;
            }
        }
        return best;
    }

    @Override
    public Optional<Objection> most(double[] payoffs, double level) {
        int worst = greatest(payoffs);
        double most = worst == 0 ? BROKEN : Math.max(BROKEN, worth[worst] - sums[worst] + level);
        int floor = -1;
        for (int player = 0; floors && player < players; player++) {
            if (-payoffs[player] > most) {
                most = -payoffs[player];
                floor = player;
            }
        }
        if (floor >= 0) {
            return Optional.of(new Objection(row(1 << floor).members(), 0, Objection.Kind.FLOOR));
        }
        return most > BROKEN ? Optional.of(row(worst)) : Optional.empty();
    }

    private void add(double[] payoffs) {
        for (int player = 0; player < players; player++) {
            int size = 1 << player;
            for (int before = 0; before < size; before++) {
                sums[size + before] = sums[before] + payoffs[player];
            }
        }
    }
}
