package org.openelecbay.cli.vector.market;

import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.bargain.Frontier;
import org.openelecbay.market.bargain.FrontierBargain;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// D07: two players on the frontier `u2 = b - a u1^2` (spec D.7, D.8). Without `d` nobody has anything alone; without
/// `alpha` both weigh the same.
public final class FrontierBargains implements Topic {

    private static final double HALF = 0.5;

    @Override
    public ObjectNode answer(Given inputs) {
        double[] alone = inputs.has("d") ? inputs.numbers("d") : new double[2];
        if (alone.length != 2) {
            throw new UnusableCase("Field d has " + alone.length + " numbers; two players have one each.");
        }
        FrontierBargain bargain = new FrontierBargain(
                new Frontier.Parabola(inputs.number("a"), inputs.number("b")),
                new FrontierBargain.Point(alone[0], alone[1]));
        ObjectNode result = Result.object();
        result.set("ideal", pair(bargain.ideal()));
        result.set("nash", pair(bargain.nash(HALF)));
        result.set("asymmetricNash", pair(bargain.nash(inputs.number("alpha", HALF))));
        result.set("kalaiSmorodinsky", pair(bargain.kalaiSmorodinsky()));
        return result;
    }

    private static ArrayNode pair(FrontierBargain.Point point) {
        return Result.numbers(point.first(), point.second());
    }
}
