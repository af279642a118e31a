package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.util.List;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.auction.AuctionOutcome;
import org.openelecbay.market.auction.Crossing;
import org.openelecbay.market.auction.Fill;
import org.openelecbay.market.auction.Pair;
import org.openelecbay.market.auction.Pricing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The outcome of an auction in the words of the vector files.
///
/// @param book whose order names are shown
/// @param units of the outcome
/// @param k the share of the price interval
record AuctionView(WrittenBook book, Units units, Ratio k) {

    ObjectNode of(AuctionOutcome outcome) {
        ObjectNode view = Result.object();
        view.set("volume", Result.number(units.kwh(outcome.volume())));
        if (outcome.crossing().isPresent()) {
            prices(view, outcome.crossing().get());
        } else {
            view.putNull("price");
        }
        ObjectNode fills = Result.object();
        addFills(fills, outcome.bids());
        addFills(fills, outcome.offers());
        view.set("fills", fills);
        view.set("trades", trades(outcome.pairs(), false));
        if (outcome.crossing().isPresent()) {
            discriminatory(view, outcome.pairs());
        }
        return view;
    }

    private void prices(ObjectNode view, Crossing crossing) {
        view.set("marginalBid", Result.number(units.perKwh(crossing.marginalBid())));
        view.set("marginalAsk", Result.number(units.perKwh(crossing.marginalOffer())));
        view.set(
                "equilibriumInterval",
                Result.list()
                        .add(Result.number(units.perKwh(crossing.lowest())))
                        .add(Result.number(units.perKwh(crossing.highest()))));
        view.set("priceEquilibrium", Result.number(units.perKwh(crossing.price(Pricing.EQUILIBRIUM, k))));
        view.set("priceMarginalPair", Result.number(units.perKwh(crossing.price(Pricing.MARGINAL_PAIR, k))));
    }

    private void addFills(ObjectNode fills, List<Fill> side) {
        for (Fill fill : side) {
            fills.set(book.nameOf(fill), Result.number(units.kwh(fill.quantity())));
        }
    }

    private ArrayNode trades(List<Pair> pairs, boolean priced) {
        ArrayNode trades = Result.list();
        for (Pair pair : pairs) {
            ObjectNode trade = trades.addObject();
            trade.set("bid", book.idOf(pair.bid()));
            trade.set("ask", book.idOf(pair.offer()));
            trade.set("qty", Result.number(units.kwh(pair.quantity())));
            if (priced) {
                trade.set("price", Result.number(units.perKwh(pair.price(k))));
            }
        }
        return trades;
    }

    /// Summed from the pairs without a bound on the size of a sum, which fine units could pass.
    private void discriminatory(ObjectNode view, List<Pair> pairs) {
        BigDecimal paid = pairs.stream()
                .map(pair -> units.money(pair.bidLimit(), pair.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal received = pairs.stream()
                .map(pair -> units.money(pair.offerLimit(), pair.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        view.set("welfare", Result.number(paid.subtract(received)));
        ObjectNode payAsBid = view.putObject("payAsBid");
        payAsBid.set("buyersPay", Result.number(paid));
        payAsBid.set("sellersReceive", Result.number(received));
        payAsBid.set("operatorSpread", Result.number(paid.subtract(received)));
        view.set("pairwiseK", trades(pairs, true));
    }
}
