package org.openelecbay.market.coalition;

/// Whether joining is worth the more the larger the coalition is: `v(S+i+j) - v(S+j) >= v(S+i) - v(S)` for all players
/// and coalitions without them, to 1e-9 of the unit. Source: Shapley, Int. J. Game Theory 1 (1971) 11.
public final class Convexity {

    private static final double LEAST_LOSS = 1e-9;

    private Convexity() {}

    public static boolean holds(CoalitionGame game) {
        for (int one = 0; one < game.players(); one++) {
            for (int other = one + 1; other < game.players(); other++) {
                if (!holds(game, 1 << one, 1 << other)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean holds(CoalitionGame game, int one, int other) {
        int outside = game.everybody() & ~one & ~other;
        int without = outside;
        while (true) {
            double late = game.worth(without | one | other) - game.worth(without | other);
            double early = game.worth(without | one) - game.worth(without);
            if (late < early - LEAST_LOSS) {
                return false;
            }
            if (without == 0) {
                return true;
            }
            without = (without - 1) & outside;
        }
    }
}
