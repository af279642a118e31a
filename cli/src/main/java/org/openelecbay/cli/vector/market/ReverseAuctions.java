package org.openelecbay.cli.vector.market;

import static org.openelecbay.cli.vector.Resolution.Kind.ENERGY;
import static org.openelecbay.cli.vector.Resolution.Kind.PRICE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Resolution;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.reverse.Award;
import org.openelecbay.market.auction.reverse.PaymentRule;
import org.openelecbay.market.auction.reverse.Procurement;
import tools.jackson.databind.node.ObjectNode;

/// A08: the reverse auction with its three payment rules (spec A.11). Payments are received by the sellers.
public final class ReverseAuctions implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        WrittenBook book = new WrittenBook(List.of(), WrittenBook.side(inputs.list("offers"), false));
        BigDecimal demand = inputs.decimal("demand");
        BigDecimal cap = inputs.decimal("cap");
        if (demand.signum() < 0) {
            throw new UnusableCase("Field inputs.demand is " + demand + ", where no energy is needed below zero.");
        }
        Units units = units(book, demand, cap);
        Ladder offers = Ladder.ofOffers(book.in(units).offers());
        offers.breakTies(offers.size(), book.context(units).ties());
        Procurement procurement = new Procurement(offers, units.energy(demand), units.price(cap));
        return show(procurement, offers, book, units);
    }

    @Override
    public Resolution resolution() {
        return new Resolution(
                Map.of("awards", ENERGY, "fromGrid", ENERGY, "uniformPrice", PRICE), (path, expected) -> Result.list());
    }

    private static ObjectNode show(Procurement procurement, Ladder offers, WrittenBook book, Units units) {
        ObjectNode result = Result.object();
        ObjectNode awards = result.putObject("awards");
        long[] energies = procurement.awards();
        for (int rank = 0; rank < energies.length; rank++) {
            var fill = offers.fill(rank, energies[rank]);
            awards.set(book.nameOf(fill), Result.number(units.kwh(fill.quantity())));
        }
        result.set("fromGrid", Result.number(units.kwh(procurement.fromFallback())));
        result.set("procurementCost", Result.number(units.currency(procurement.cost())));
        result.putNull("uniformPrice");
        procurement.uniformPrice().ifPresent(price -> result.set("uniformPrice", Result.number(units.perKwh(price))));
        payments(result.putObject("payAsBid"), procurement.awards(PaymentRule.PAY_AS_BID), book, units);
        payments(result.putObject("uniform"), procurement.awards(PaymentRule.UNIFORM), book, units);
        payments(result.putObject("vickrey"), procurement.awards(PaymentRule.VICKREY), book, units);
        return result;
    }

    private static void payments(ObjectNode result, List<Award> awards, WrittenBook book, Units units) {
        for (Award award : awards) {
            result.set(book.order(award.seller().value()).id(), Result.number(units.currency(award.pay())));
        }
    }

    private static Units units(WrittenBook book, BigDecimal demand, BigDecimal cap) {
        List<BigDecimal> quantities = new ArrayList<>(book.quantities());
        quantities.add(demand);
        List<BigDecimal> prices = new ArrayList<>(book.prices());
        prices.add(cap);
        return Units.forMoney(quantities, prices);
    }
}
