package org.openelecbay.cli.vector.market;

import static org.openelecbay.cli.vector.Resolution.Kind.ENERGY;
import static org.openelecbay.cli.vector.Resolution.Kind.PRICE;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Resolution;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.market.auction.Fill;
import org.openelecbay.market.auction.Financing;
import org.openelecbay.market.auction.Rationing;
import org.openelecbay.market.auction.ReductionOutcome;
import org.openelecbay.market.auction.TradeReduction;
import org.openelecbay.market.auction.Vcg;
import org.openelecbay.market.auction.VcgOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A03: VCG payments and trade reduction for orders of any size (spec A.5 and A.6).
///
/// Where the longer side of a reduction gives up equal parts, the units of energy are refined until they are whole.
public final class MultiUnitAuctions implements Topic {

    private static final TradeReduction REDUCTION = new TradeReduction(Rationing.EQUAL_BURDEN);

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenBook book = WrittenBook.of(inputs);
        Units units = Units.forMoney(book.quantities(), book.prices());
        ObjectNode view = Result.object();
        vcg(view, new Vcg(new Financing.Operator()).outcome(book.in(units), book.context(units)), book, units);
        reduction(view.putObject("multiUnitTradeReduction"), book, units);
        return view;
    }

    @Override
    public Resolution resolution() {
        return new Resolution(
                Map.of(
                        "fills", ENERGY,
                        "volume", ENERGY,
                        "buyerFills", ENERGY,
                        "sellerFills", ENERGY,
                        "buyerPrice", PRICE,
                        "sellerPrice", PRICE),
                (path, expected) -> Result.list());
    }

    private static void vcg(ObjectNode view, VcgOutcome outcome, WrittenBook book, Units units) {
        ObjectNode fills = view.putObject("fills");
        addFills(fills, outcome.trades().bids(), book, units);
        addFills(fills, outcome.trades().offers(), book, units);
        view.set("welfare", Result.number(units.currency(outcome.trades().welfare())));
        ObjectNode vcg = view.putObject("vcg");
        addMoney(vcg.putObject("buyersPay"), outcome.buyersPay(), book, units);
        addMoney(vcg.putObject("sellersReceive"), outcome.sellersReceive(), book, units);
        vcg.set("operatorDeficit", Result.number(units.currency(outcome.deficit())));
    }

    private static void reduction(ObjectNode view, WrittenBook book, Units coarse) {
        ReductionOutcome rounded = REDUCTION.outcome(book.in(coarse), book.context(coarse));
        long parts = (long) Math.max(1, rounded.bids().size())
                * Math.max(1, rounded.offers().size());
        Units units = coarse.finer(parts).orElse(coarse);
        ReductionOutcome outcome = REDUCTION.outcome(book.in(units), book.context(units));
        view.set("excludedBid", excluded(outcome, orders -> Result.word(book.idOf(orders.bid()))));
        view.set("excludedAsk", excluded(outcome, orders -> Result.word(book.idOf(orders.offer()))));
        view.set("buyerPrice", excluded(outcome, orders -> Result.number(units.perKwh(orders.buyersPay()))));
        view.set("sellerPrice", excluded(outcome, orders -> Result.number(units.perKwh(orders.sellersGet()))));
        view.set("volume", Result.number(units.kwh(outcome.volume())));
        addFills(view.putObject("buyerFills"), outcome.bids(), book, units);
        addFills(view.putObject("sellerFills"), outcome.offers(), book, units);
        view.set("operatorSurplus", Result.number(units.currency(outcome.surplus())));
    }

    private static JsonNode excluded(ReductionOutcome outcome, Function<ReductionOutcome.Excluded, JsonNode> shown) {
        return outcome.excluded().map(shown).orElse(Result.nothing());
    }

    private static void addFills(ObjectNode view, List<Fill> fills, WrittenBook book, Units units) {
        fills.forEach(fill -> view.set(book.nameOf(fill), Result.number(units.kwh(fill.quantity()))));
    }

    private static void addMoney(
            ObjectNode view, Map<ParticipantId, VcgOutcome.Share> shares, WrittenBook book, Units units) {
        shares.forEach((owner, share) -> view.set(book.idOf(owner), Result.number(units.currency(share.money()))));
    }
}
