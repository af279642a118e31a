package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.AuctionOutcome;
import org.openelecbay.market.auction.CallAuction;
import org.openelecbay.market.auction.Fill;
import org.openelecbay.market.auction.Financing;
import org.openelecbay.market.auction.McAfee;
import org.openelecbay.market.auction.McAfeeOutcome;
import org.openelecbay.market.auction.Pricing;
import org.openelecbay.market.auction.ReductionOutcome;
import org.openelecbay.market.auction.Sentinels;
import org.openelecbay.market.auction.TieRule;
import org.openelecbay.market.auction.Vcg;
import org.openelecbay.market.auction.VcgOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The four auctions in the words of the vector files.
///
/// @param book whose names are shown
/// @param units of the outcomes
record UnitAuctionView(WrittenBook book, Units units) {

    ObjectNode answer(Sentinels sentinels) {
        OrderBook orders = book.in(units);
        SlotContext context = book.context(units);
        AuctionOutcome call =
                new CallAuction(Pricing.MARGINAL_PAIR, Ratio.half(), TieRule.TIME).outcome(orders, context);
        McAfeeOutcome mcAfee = new McAfee(sentinels).outcome(orders, context);
        VcgOutcome vcg = new Vcg(new Financing.Operator()).outcome(orders, context);
        ObjectNode view = Result.object();
        view.put("breakEvenIndex", call.bids().size());
        view.set("efficientWelfare", Result.number(units.currency(call.welfare())));
        average(view.putObject("average"), call);
        reduced(view.putObject("tradeReduction"), mcAfee.reduction());
        view.withObject("tradeReduction").set("welfareLoss", loss(mcAfee.reduction()));
        mcAfee(view.putObject("mcafee"), mcAfee, call);
        vcg(view.putObject("vcg"), vcg);
        return view;
    }

    private void average(ObjectNode view, AuctionOutcome call) {
        view.set("price", price(call.crossing().map(crossing -> crossing.price(Pricing.MARGINAL_PAIR, Ratio.half()))));
        traders(view, call.bids(), call.offers());
    }

    private void reduced(ObjectNode view, ReductionOutcome reduction) {
        traders(view, reduction.bids(), reduction.offers());
        view.set("buyerPrice", price(reduction.excluded().map(ReductionOutcome.Excluded::buyersPay)));
        view.set("sellerPrice", price(reduction.excluded().map(ReductionOutcome.Excluded::sellersGet)));
        view.set("operatorSurplus", Result.number(units.currency(reduction.surplus())));
    }

    private JsonNode loss(ReductionOutcome reduction) {
        return Result.number(reduction
                .excluded()
                .map(pair -> units.perKwh(pair.buyersPay().minus(pair.sellersGet())))
                .orElse(BigDecimal.ZERO));
    }

    private void mcAfee(ObjectNode view, McAfeeOutcome outcome, AuctionOutcome call) {
        if (outcome.full()) {
            traders(view, call.bids(), call.offers());
            view.set("buyerPrice", price(outcome.candidate()));
            view.set("sellerPrice", price(outcome.candidate()));
            view.put("operatorSurplus", 0);
        } else {
            reduced(view, outcome.reduction());
        }
        view.put("case", outcome.full() ? "FULL" : "REDUCED");
        view.set("candidatePrice", price(outcome.candidate()));
    }

    private void vcg(ObjectNode view, VcgOutcome outcome) {
        view.set("buyerPrice", ofFirst(outcome.buyersPay().values()));
        view.set("sellerPrice", ofFirst(outcome.sellersReceive().values()));
        view.set("operatorDeficit", Result.number(units.currency(outcome.deficit())));
        traders(view, outcome.trades().bids(), outcome.trades().offers());
    }

    private void traders(ObjectNode view, List<Fill> bids, List<Fill> offers) {
        names(view, "buyers", bids);
        names(view, "sellers", offers);
    }

    private void names(ObjectNode view, String field, List<Fill> fills) {
        ArrayNode names = view.putArray(field);
        fills.forEach(fill -> names.add(book.idOf(fill.order())));
    }

    private JsonNode price(Optional<Price> price) {
        return price.<JsonNode>map(each -> Result.number(units.perKwh(each))).orElse(Result.nothing());
    }

    /// What everybody of one side pays or receives; with one unit each it is the same for all.
    private JsonNode ofFirst(Collection<VcgOutcome.Share> side) {
        return side.stream()
                .findFirst()
                .<JsonNode>map(share -> Result.number(units.currency(share.money())))
                .orElse(Result.nothing());
    }
}
