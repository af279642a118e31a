package org.openelecbay.market.coalition.core;

import java.util.ArrayList;
import java.util.List;
import org.openelecbay.market.coalition.CoalitionGame;

/// The payoff at which the greatest excess is least, then the second greatest, and so on: its sorted excesses are
/// lexicographically least.
///
/// A sequence of programs: the greatest level `t` with `x(S) - v(S) >= t` for all free coalitions; coalitions with a
/// positive dual are tight in every optimum and are settled, and so is everybody who depends on them; until the settled
/// ones leave one payoff. At most `n - 1` programs, each solved by [LevelSimplex].
///
/// Source: Schmeidler, SIAM J. Appl. Math. 17 (1969) 1163; Kohlberg, ibid. 20 (1971) 62; spec D.5.
public final class Nucleolus {

    private final WorthTable table;
    private final List<Objection> settled = new ArrayList<>();
    private final Span span;

    private Nucleolus(CoalitionGame game, boolean floors) {
        this.table = new WorthTable(game, floors);
        this.span = new Span(table.players());
    }

    /// Among payoffs that give everybody at least what it is worth alone.
    ///
    /// @return one payoff a player, in the unit of the game
    /// @throws IllegalArgumentException when everybody together is worth less than all alone
    public static double[] of(CoalitionGame game) {
        double alone = 0;
        for (int player = 0; player < game.players(); player++) {
            alone += game.worth(1 << player);
        }
        double together = game.worth(game.everybody());
        if (together < alone - Excesses.LEAST_EXCESS * Math.max(1, Math.abs(alone))) {
            throw new IllegalArgumentException("Everybody together is worth " + together + ", less than all alone, "
                    + alone + ", so nobody would share. Ask for the pre-nucleolus?");
        }
        return new Nucleolus(game, true).payoffs();
    }

    /// Among all payoffs that share the worth of everybody: the pre-nucleolus. Equal to [#of] where joining a coalition
    /// never lowers what it and the newcomer are worth, or where the core is not empty.
    public static double[] preNucleolus(CoalitionGame game) {
        return new Nucleolus(game, false).payoffs();
    }

    private double[] payoffs() {
        int players = table.players();
        double[] payoffs = new double[players];
        if (players < 2) {
            return table.payoffs(
                    players == 0 ? payoffs : new double[] {table.all().worth()});
        }
        settle(table.all().members(), table.all().worth());
        List<Objection> before = List.of();
        while (span.rank() < players) {
            table.settle(span.dependent());
            LevelSimplex.Optimum optimum = new LevelSimplex(start(before, payoffs), table).solve();
            payoffs = optimum.payoffs();
            before = settleTight(optimum);
        }
        return table.payoffs(payoffs);
    }

    /// @return the rows of the basis that stay free
    private List<Objection> settleTight(LevelSimplex.Optimum optimum) {
        List<Objection> loose = new ArrayList<>();
        int rank = span.rank();
        for (int k = 0; k < optimum.weights().length; k++) {
            Objection each = optimum.basis().get(k);
            if (each.kind() == Objection.Kind.SETTLED) {
                continue;
            }
            if (optimum.weights()[k] > LevelSimplex.LEAST_WEIGHT) {
                settle(each.members(), each.paid(optimum.payoffs()));
            } else {
                loose.add(each);
            }
        }
        if (span.rank() == rank) {
            throw new ArithmeticException(
                    "No coalition could be settled. Do the worths differ by more than twelve" + " digits?");
        }
        return loose;
    }

    private void settle(double[] members, double paid) {
        if (span.add(members)) {
            settled.add(new Objection(members, paid, Objection.Kind.SETTLED));
        }
    }

    /// Settled rows, a free coalition and all others with half a weight each, then what makes the basis whole.
    private List<Objection> start(List<Objection> before, double[] payoffs) {
        int players = table.players();
        int greatest = table.greatest(payoffs);
        List<Objection> candidates = new ArrayList<>(settled);
        candidates.add(table.row(greatest));
        candidates.add(table.row(table.everybody() & ~greatest));
        candidates.addAll(before);
        for (int player = 0; player < players; player++) {
            if (table.isFree(1 << player)) {
                candidates.add(table.row(1 << player));
            }
        }
        return Bases.independent(candidates, players);
    }
}
