package org.openelecbay.cli.vector.market;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.game.competition.BuyersChoice;
import org.openelecbay.market.game.competition.Replicator;
import org.openelecbay.market.game.competition.RestPoint;
import org.openelecbay.market.game.competition.SellerPrices;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// E03: buyers that evolve over sellers, where they come to rest, and the sellers' next prices (spec E.3).
///
/// Without `x0` buyers start evenly, without `steps` they take none; without `sigma` it is 0.5. Prices are updated at
/// the rest point where `eta` is given, within `exportPrice` and `importPrice`.
public final class SellerChoices implements Topic {

    private static final double USUAL_SIGMA = 0.5;

    @Override
    public ObjectNode answer(Given inputs) {
        List<Given> sellers = inputs.list("sellers");
        BuyersChoice game = new BuyersChoice(
                inputs.number("buyers"),
                inputs.number("w"),
                sellers.stream().mapToDouble(seller -> seller.number("P")).toArray(),
                sellers.stream().mapToDouble(seller -> seller.number("price")).toArray());
        double[] start = start(inputs, sellers.size());
        Replicator buyers = new Replicator(game, start, inputs.number("sigma", USUAL_SIGMA));
        ObjectNode result = Result.object();
        ArrayNode trace = result.putArray("trace");
        for (Replicator.Round round : buyers.steps(steps(inputs, sellers.size()))) {
            ObjectNode each = trace.addObject();
            each.set("x", Result.numbers(round.shares()));
            each.set("payoff", Result.numbers(round.payoffs()));
            each.set("mean", Result.number(round.mean()));
        }
        result.set("afterSteps", Result.numbers(buyers.now().shares()));
        RestPoint rest = RestPoint.of(game, start);
        result.set("equilibriumShares", Result.numbers(rest.shares()));
        result.set("equilibriumPayoff", Result.number(rest.payoff()));
        if (inputs.has("eta")) {
            result.set(
                    "updatedPrices",
                    Result.numbers(SellerPrices.next(
                            game,
                            rest.shares(),
                            inputs.number("eta"),
                            inputs.number("exportPrice"),
                            inputs.number("importPrice"))));
        }
        return result;
    }

    private static double[] start(Given inputs, int sellers) {
        if (inputs.has("x0")) {
            return inputs.numbers("x0");
        }
        double[] even = new double[sellers];
        Arrays.fill(even, 1);
        return even;
    }

    private static int steps(Given inputs, int sellers) {
        return inputs.has("steps") ? Iterations.of(inputs, "steps", 2L * sellers + 1) : 0;
    }
}
