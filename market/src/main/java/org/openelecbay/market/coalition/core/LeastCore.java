package org.openelecbay.market.coalition.core;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.openelecbay.market.coalition.CoalitionGame;

/// How much every coalition would have to be talked down for a payoff to exist to which nobody objects.
///
/// @param epsilon the least `eps` with `x(S) >= v(S) - eps` for every coalition but nobody and everybody, in the unit
///     of the game; not above zero exactly when the core is not empty; negative infinity for fewer than two players
/// @param payoffs one payoff a player at which it is reached
public record LeastCore(double epsilon, List<Double> payoffs) {

    public LeastCore {
        payoffs = List.copyOf(payoffs);
    }

    /// The least core of a game. Source: Maschler, Peleg and Shapley, Math. Oper. Res. 4 (1979) 303; spec D.4.
    public static LeastCore of(CoalitionGame game) {
        WorthTable table = new WorthTable(game, false);
        int players = table.players();
        if (players < 2) {
            return of(Double.NEGATIVE_INFINITY, Nucleolus.preNucleolus(game));
        }
        boolean[] settled = new boolean[table.everybody() + 1];
        settled[0] = true;
        settled[table.everybody()] = true;
        table.settle(settled);
        List<Objection> candidates =
                new ArrayList<>(List.of(table.all(), table.row(1), table.row(table.everybody() & ~1)));
        for (int player = 1; player < players; player++) {
            candidates.add(table.row(1 << player));
        }
        LevelSimplex.Optimum optimum = new LevelSimplex(Bases.independent(candidates, players), table).solve();
        return of(-table.unscaled(optimum.level()), table.payoffs(optimum.payoffs()));
    }

    static LeastCore of(double epsilon, double[] payoffs) {
        return new LeastCore(epsilon, DoubleStream.of(payoffs).boxed().toList());
    }

    /// Whether there are payoffs to which no coalition objects, to 1e-9 of the unit.
    public boolean coreIsEmpty() {
        return epsilon > Excesses.LEAST_EXCESS;
    }
}
