package org.openelecbay.cli.vector.market;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.game.competition.PriceCompetition;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// E04: the equilibrium of sellers that buyers tell apart, and best responses on the way to it (spec E.3).
///
/// Best responses start from the costs, all sellers at once; `iterations` says how many are shown, three without it.
/// Without `g` no seller feels the others; without `cost` energy costs nothing.
public final class PriceCompetitions implements Topic {

    private static final int USUAL_ITERATIONS = 3;

    @Override
    public ObjectNode answer(Given inputs) {
        double[] a = inputs.numbers("a");
        double[] cost = inputs.has("cost") ? inputs.numbers("cost") : new double[a.length];
        PriceCompetition game = new PriceCompetition(a, inputs.numbers("b"), inputs.number("g", 0), cost);
        double[] prices = game.equilibrium();
        ObjectNode result = Result.object();
        result.set("prices", Result.numbers(prices));
        result.set("quantities", Result.numbers(game.quantities(prices)));
        result.set("profits", Result.numbers(game.profits(prices)));
        ArrayNode iterates = result.putArray("bestResponseIterates");
        double[] now = cost;
        for (int k = iterations(inputs, a.length); k > 0; k--) {
            now = game.bestResponses(now);
            iterates.add(Result.numbers(now));
        }
        return result;
    }

    private static int iterations(Given inputs, int sellers) {
        return inputs.has("iterations") ? Iterations.of(inputs, "iterations", sellers) : USUAL_ITERATIONS;
    }
}
