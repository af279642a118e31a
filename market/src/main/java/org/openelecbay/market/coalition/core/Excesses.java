package org.openelecbay.market.coalition.core;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.market.coalition.CoalitionGame;

/// What every coalition objects to in a payoff: `e(S) = v(S) - x(S)` over all coalitions but nobody and everybody.
///
/// The payoff is in the core when it shares the whole worth and no coalition has an excess above 1e-9. Source: Gillies
/// 1959; spec D.4.
///
/// @param most the greatest excess, in the unit of the game; negative infinity for fewer than two players
/// @param worst every coalition within 1e-8 of it, by rising bit set
/// @param efficient whether the payoffs sum to the worth of everybody
public record Excesses(double most, List<Integer> worst, boolean efficient) {

    /// What counts as worth more than the payoffs, in the unit of the game (spec D.4).
    public static final double LEAST_EXCESS = 1e-9;

    private static final double TIED = 1e-8;

    public Excesses {
        worst = List.copyOf(worst);
    }

    /// The excesses of a game at payoffs, one a player.
    public static Excesses of(CoalitionGame game, double[] payoffs) {
        if (payoffs.length != game.players()) {
            throw new IllegalArgumentException(
                    "There are " + payoffs.length + " payoffs for " + game.players() + " players. Has everybody one?");
        }
        double[] together = together(payoffs);
        int everybody = game.everybody();
        double most = Double.NEGATIVE_INFINITY;
        for (int coalition = 1; coalition < everybody; coalition++) {
            most = Math.max(most, game.worth(coalition) - together[coalition]);
        }
        List<Integer> worst = new ArrayList<>();
        for (int coalition = 1; coalition < everybody; coalition++) {
            if (game.worth(coalition) - together[coalition] >= most - TIED) {
                worst.add(coalition);
            }
        }
        double all = game.worth(everybody);
        double missing = Math.abs(all - together[everybody]);
        return new Excesses(most, worst, missing <= LEAST_EXCESS * Math.max(1, Math.abs(all)));
    }

    /// The payoffs of every coalition together.
    static double[] together(double[] payoffs) {
        double[] together = new double[1 << payoffs.length];
        for (int player = 0; player < payoffs.length; player++) {
            int size = 1 << player;
            for (int before = 0; before < size; before++) {
                together[size + before] = together[before] + payoffs[player];
            }
        }
        return together;
    }

    /// Whether no coalition would do better alone.
    public boolean inCore() {
        return efficient && most <= LEAST_EXCESS;
    }
}
