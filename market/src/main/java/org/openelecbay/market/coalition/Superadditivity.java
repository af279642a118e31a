package org.openelecbay.market.coalition;

import java.util.Optional;

/// Whether joining never hurts: `v(A and B together) >= v(A) + v(B)` for all A and B that share nobody.
///
/// Every pair is tried, about `3^n / 2` of them. Source: spec C.6.
public final class Superadditivity {

    /// The largest game that is checked: about twenty million pairs.
    public static final int MOST_PLAYERS = 16;

    private static final double LEAST_LOSS = 1e-9;

    private Superadditivity() {}

    /// Two coalitions that lose by joining.
    ///
    /// @param one a coalition
    /// @param other a coalition that shares nobody with it
    /// @param loss what they are worth apart less what they are worth together, more than zero
    public record Loss(int one, int other, double loss) {}

    /// The two coalitions that lose most by joining, the first pair among equals; empty when the game is superadditive.
    ///
    /// @throws IllegalArgumentException when there are too many players
    public static Optional<Loss> broken(CoalitionGame game) {
        CoalitionGame.requireFew(game.players(), MOST_PLAYERS, "A check of every pair of coalitions");
        Optional<Loss> worst = Optional.empty();
        double most = LEAST_LOSS;
        for (int union = 1; union <= game.everybody(); union++) {
            int first = Integer.lowestOneBit(union);
            for (int part = (union - 1) & union; part != 0; part = (part - 1) & union) {
                double loss = game.worth(part) + game.worth(union & ~part) - game.worth(union);
                if ((part & first) != 0 && loss > most) {
                    most = loss;
                    worst = Optional.of(new Loss(part, union & ~part, loss));
                }
            }
        }
        return worst;
    }
}
