package org.openelecbay.cli.vector.market;

import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.game.nash.Equilibrium;
import org.openelecbay.market.game.nash.FiniteGame;
import org.openelecbay.market.game.nash.PureEquilibria;
import org.openelecbay.market.game.nash.Verdict;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// E07: the pure equilibria of a game of two, and how far each given profile is from one (spec E.6).
///
/// Gains up to 1e-9 are the rounding of printed probabilities.
public final class NashVerifications implements Topic {

    private static final double TOLERANCE = 1e-9;

    @Override
    public ObjectNode answer(Given inputs) {
        FiniteGame game = FiniteGame.bimatrix(table(inputs.at("rowPayoff")), table(inputs.at("colPayoff")));
        ObjectNode result = Result.object();
        ArrayNode pure = result.putArray("pureEquilibria");
        PureEquilibria.of(game).all().forEach(profile -> {
            ArrayNode node = pure.addArray();
            profile.forEach(node::add);
        });
        ArrayNode checks = result.putArray("checks");
        for (Given profile : inputs.list("profiles")) {
            double[][] mixed = {profile.numbers("row"), profile.numbers("col")};
            Verdict verdict = Equilibrium.check(game, mixed);
            ObjectNode check = checks.addObject();
            check.set("rowPayoff", Result.number(verdict.payoffs()[0]));
            check.set("colPayoff", Result.number(verdict.payoffs()[1]));
            check.set("rowGain", Result.number(verdict.gains()[0]));
            check.set("colGain", Result.number(verdict.gains()[1]));
            check.set("epsilon", Result.number(verdict.epsilon()));
            check.put("isNash", verdict.isNash(TOLERANCE));
        }
        return result;
    }

    private static double[][] table(Given given) {
        List<Given> rows = given.elements();
        return rows.stream().map(Given::numbers).toArray(double[][]::new);
    }
}
