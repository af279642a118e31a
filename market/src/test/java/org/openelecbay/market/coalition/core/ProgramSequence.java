package org.openelecbay.market.coalition.core;

import java.util.Arrays;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.openelecbay.market.coalition.CoalitionGame;

/// The naive twin: a sequence of linear programs (ojAlgo) with a row for every coalition, in which a coalition is
/// settled when its payoff cannot rise above the level, tried one by one as the specification says it.
final class ProgramSequence {

    private static final double TIED = 1e-4;
    private static final double SLACK = 1e-7;

    private final CoalitionGame game;
    private final boolean floors;
    private final double[] fixed;

    private ProgramSequence(CoalitionGame game, boolean floors) {
        this.game = game;
        this.floors = floors;
        fixed = new double[game.everybody() + 1];
        Arrays.fill(fixed, Double.NaN);
        fixed[0] = 0;
        fixed[game.everybody()] = game.worth(game.everybody());
    }

    static double[] of(CoalitionGame game, boolean floors) {
        return new ProgramSequence(game, floors).payoffs();
    }

    private double[] payoffs() {
        double[] payoffs = {game.worth(game.everybody())};
        while (Arrays.stream(fixed).anyMatch(Double::isNaN)) {
            payoffs = solve(0, Double.NaN);
            double level = payoffs[game.players()];
            double[] settled = fixed.clone();
            for (int coalition = 1; coalition < game.everybody(); coalition++) {
                if (Double.isNaN(fixed[coalition])) {
                    double most = paid(solve(coalition, level), coalition);
                    if (most <= game.worth(coalition) + level + TIED) {
                        settled[coalition] = game.worth(coalition) + level;
                    }
                }
            }
            System.arraycopy(settled, 0, fixed, 0, fixed.length);
        }
        return Arrays.copyOf(payoffs, game.players());
    }

    /// Payoffs and the level: the greatest level where none is given, else the most that a coalition can have at it.
    private double[] solve(int coalition, double level) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] payoffs = new Variable[game.players()];
        for (int player = 0; player < payoffs.length; player++) {
            payoffs[player] = model.newVariable("x" + player);
            if (floors) {
                payoffs[player].lower(game.worth(1 << player));
            }
            if ((coalition >> player & 1) == 1) {
                payoffs[player].weight(1);
            }
        }
        Variable least = model.newVariable("t").weight(Double.isNaN(level) ? 1 : 0);
        if (!Double.isNaN(level)) {
            least.lower(level - SLACK).upper(level + SLACK);
        }
        for (int each = 1; each <= game.everybody(); each++) {
            Expression row = model.newExpression("S" + each);
            for (int player = 0; player < payoffs.length; player++) {
                if ((each >> player & 1) == 1) {
                    row.set(payoffs[player], 1);
                }
            }
            if (Double.isNaN(fixed[each])) {
                row.set(least, -1).lower(game.worth(each));
            } else if (each == game.everybody()) {
                row.level(fixed[each]);
            } else {
                row.lower(fixed[each] - SLACK).upper(fixed[each] + SLACK);
            }
        }
        Optimisation.Result result = model.maximise();
        if (!result.getState().isOptimal()) {
            throw new AssertionError("The linear program ended " + result.getState() + ".");
        }
        double[] solution = new double[game.players() + 1];
        Arrays.setAll(solution, k -> result.get(k).doubleValue());
        return solution;
    }

    private double paid(double[] solution, int coalition) {
        return Excesses.together(Arrays.copyOf(solution, game.players()))[coalition];
    }
}
