package org.openelecbay.market.coalition.core;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.openelecbay.market.coalition.CoalitionGame;

/// Kohlberg's criterion: a payoff is the pre-nucleolus exactly when, for every level, the coalitions with at least that
/// excess are balanced: no shift of payoffs that keeps their sum helps one of them without hurting another one of them.
///
/// The shift is sought by a linear program solved by another's hand (ojAlgo).
final class Kohlberg {

    private static final double TIED = 1e-7;

    private Kohlberg() {}

    static boolean holds(CoalitionGame game, double[] payoffs) {
        double[] together = Excesses.together(payoffs);
        double scale = 1;
        List<Integer> coalitions = new ArrayList<>();
        for (int coalition = 1; coalition < game.everybody(); coalition++) {
            coalitions.add(coalition);
            scale = Math.max(scale, Math.abs(game.worth(coalition)));
        }
        coalitions.sort(Comparator.comparingDouble(coalition -> together[coalition] - game.worth(coalition)));
        List<Integer> loud = new ArrayList<>();
        Span span = new Span(game.players());
        span.add(Objection.free(game.everybody(), game.players(), 0).members());
        for (int k = 0; k < coalitions.size() && span.rank() < game.players(); k++) {
            int coalition = coalitions.get(k);
            loud.add(coalition);
            boolean levelEnds = k + 1 == coalitions.size()
                    || excess(game, together, coalition) - excess(game, together, coalitions.get(k + 1)) > TIED * scale;
            if (levelEnds) {
                if (!isBalanced(loud, game.players())) {
                    return false;
                }
                loud.forEach(
                        each -> span.add(Objection.free(each, game.players(), 0).members()));
            }
        }
        return true;
    }

    private static double excess(CoalitionGame game, double[] together, int coalition) {
        return game.worth(coalition) - together[coalition];
    }

    /// Whether every shift `y` with `y(N) = 0` and `y(S) >= 0` for all of them has `y(S) = 0` for all of them.
    private static boolean isBalanced(List<Integer> coalitions, int players) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] shift = new Variable[players];
        Expression balance = model.newExpression("balance").level(0);
        int[] counts = new int[players];
        for (int player = 0; player < players; player++) {
            int bit = 1 << player;
            counts[player] =
                    (int) coalitions.stream().filter(each -> (each & bit) != 0).count();
            shift[player] = model.newVariable("y" + player).lower(-1).upper(1).weight(counts[player]);
            balance.set(shift[player], 1);
        }
        for (int coalition : coalitions) {
            Expression row = model.newExpression("S" + coalition).lower(0);
            for (int player = 0; player < players; player++) {
                if ((coalition >> player & 1) == 1) {
                    row.set(shift[player], 1);
                }
            }
        }
        Optimisation.Result result = model.maximise();
        if (!result.getState().isOptimal()) {
            throw new AssertionError("The linear program ended " + result.getState() + ".");
        }
        return result.getValue() < 1e-6;
    }
}
