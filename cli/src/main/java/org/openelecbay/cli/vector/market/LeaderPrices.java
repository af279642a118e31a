package org.openelecbay.cli.vector.market;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.game.leader.Announcement;
import org.openelecbay.market.game.leader.ClearingPrice;
import org.openelecbay.market.game.leader.Follower;
import org.openelecbay.market.game.leader.LeaderPrice;
import tools.jackson.databind.node.ObjectNode;

/// E05: the best price of a leader, and what logarithmic and quadratic buyers take at it (spec E.4).
///
/// `log` and `quadratic` are two cases of their own; one that is absent is not answered. Buyers may name the most that
/// they take, `max`. Without `leaderCost` energy costs the leader nothing. The clearing price needs `supply`; without
/// buyers there is none.
public final class LeaderPrices implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        ObjectNode result = Result.object();
        if (inputs.has("log")) {
            ObjectNode log = result.putObject("log");
            List<Follower.Logarithmic> buyers =
                    buyers(inputs, "log", each -> new Follower.Logarithmic(each.number("k"), most(each)));
            lead(inputs, buyers, log);
            if (inputs.has("supply")) {
                OptionalDouble price = ClearingPrice.of(
                        buyers.stream().mapToDouble(Follower.Logarithmic::k).toArray(), inputs.number("supply"));
                double low = inputs.number("exportPrice");
                double high = inputs.number("importPrice");
                log.set(
                        "marketClearingPrice",
                        price.isPresent() ? Result.number(price.getAsDouble()) : Result.nothing());
                log.set(
                        "marketClearingPriceBounded",
                        price.isPresent()
                                ? Result.number(Math.clamp(price.getAsDouble(), low, high))
                                : Result.nothing());
            }
        }
        if (inputs.has("quadratic")) {
            lead(
                    inputs,
                    buyers(
                            inputs,
                            "quadratic",
                            each -> new Follower.Quadratic(each.number("w"), each.number("theta"), most(each))),
                    result.putObject("quadratic"));
        }
        return result;
    }

    private static void lead(Given inputs, List<? extends Follower> buyers, ObjectNode result) {
        Announcement announced = LeaderPrice.of(
                buyers, inputs.number("leaderCost", 0), inputs.number("exportPrice"), inputs.number("importPrice"));
        result.set("leaderPrice", Result.number(announced.price()));
        result.set("demand", Result.numbers(buyers.stream().mapToDouble(each -> each.demandAt(announced.price()))));
        result.set("leaderProfit", Result.number(announced.profit()));
    }

    private static <T> List<T> buyers(Given inputs, String field, Function<Given, T> buyer) {
        return inputs.list(field, buyer);
    }

    private static double most(Given buyer) {
        return buyer.number("max", Double.POSITIVE_INFINITY);
    }
}
