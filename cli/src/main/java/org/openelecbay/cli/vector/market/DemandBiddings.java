package org.openelecbay.cli.vector.market;

import java.util.List;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.market.game.bidding.Bidder;
import org.openelecbay.market.game.bidding.DemandBidding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// E02: generalised demand bidding (spec E.2).
///
/// Production has no bounds unless a player gives `min` or `max`. Where somebody produces at a constant cost there is
/// no competitive price and nothing to compare with.
public final class DemandBiddings implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        double slope = inputs.number("a");
        List<Bidder> bidders = inputs.list(
                "players",
                player -> new Bidder(
                        player.number("c"),
                        player.number("d"),
                        player.number("D"),
                        player.number("min", Double.NEGATIVE_INFINITY),
                        player.number("max", Double.POSITIVE_INFINITY)));
        DemandBidding found = DemandBidding.of(slope, bidders);
        ObjectNode result = Result.object();
        result.set("price", Result.number(found.price()));
        result.set("bids", Result.numbers(found.bids()));
        result.set("purchases", Result.numbers(found.purchases()));
        result.set("production", Result.numbers(found.production()));
        result.set("totalCost", Result.number(found.totalCost()));
        boolean isComparable = DemandBidding.competitivePrice(bidders).isPresent();
        DemandBidding best = isComparable ? DemandBidding.competitive(slope, bidders) : found;
        result.set("competitivePrice", shown(isComparable, best.price()));
        result.set("competitivePurchases", isComparable ? Result.numbers(best.purchases()) : Result.nothing());
        result.set("socialOptimumCost", shown(isComparable, best.totalCost()));
        result.set(
                "priceOfAnarchy", shown(isComparable, found.priceOfAnarchy(best).orElse(Double.NaN)));
        return result;
    }

    private static JsonNode shown(boolean isShown, double value) {
        return isShown ? Result.number(value) : Result.nothing();
    }
}
