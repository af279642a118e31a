package org.openelecbay.cli.vector.market;

import static org.openelecbay.cli.vector.Resolution.Kind.PRICE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Resolution;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.storage.Participants;
import org.openelecbay.market.auction.storage.Responses;
import tools.jackson.databind.node.ObjectNode;

/// A09: the modified auction for shared storage, with both ways to bear an excess (spec A.12).
///
/// Without an auction there are no participants, and prices are null. What asks for nothing is left out.
public final class StorageAuctions implements Topic {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    @Override
    public ObjectNode answer(Given inputs) {
        Map<String, BigDecimal> alphas = new HashMap<>();
        List<WrittenOrder> units = new ArrayList<>();
        for (Given unit : inputs.list("ru")) {
            units.add(order(unit, "r", "cap"));
            alphas.put(unit.text("id"), alpha(unit));
        }
        WrittenBook book = new WrittenBook(
                WrittenBook.valid(
                        inputs.list("sfc").stream()
                                .map(controller -> order(controller, "a", "q"))
                                .toList(),
                        true),
                WrittenBook.valid(units, false));
        List<BigDecimal> prices = new ArrayList<>(book.prices());
        book.asks().forEach(unit -> prices.add(premium(unit, alphas)));
        Units scale = Units.forMoney(book.quantities(), prices);
        OrderBook orders = book.in(scale);
        return Participants.of(
                        Ladder.ofBids(orders.bids()),
                        Ladder.ofOffers(orders.offers()),
                        book.context(scale).ties())
                .map(participants -> new StorageView(book, scale, alphas, participants)
                        .show(price(participants, book, scale, alphas)))
                .orElseGet(StorageAuctions::noAuction);
    }

    @Override
    public Resolution resolution() {
        return new Resolution(Map.of("priceBounds", PRICE, "auctionPrice", PRICE), (path, expected) -> Result.list());
    }

    /// In the units of the case.
    private static BigDecimal price(
            Participants participants, WrittenBook book, Units scale, Map<String, BigDecimal> alphas) {
        long[] reservations = new long[participants.units()];
        long[] capacities = new long[participants.units()];
        long[] premiums = new long[participants.units()];
        for (int rank = 0; rank < premiums.length; rank++) {
            reservations[rank] = participants.offers().limit(rank);
            capacities[rank] = participants.offers().quantity(rank);
            WrittenOrder unit =
                    book.order(participants.offers().order(rank).id().value());
            premiums[rank] = scale.price(premium(unit, alphas)).microsPerKwh();
        }
        return new Responses(reservations, capacities, premiums)
                .bestPrice(participants.meanBid(), participants.lowest(), participants.highest());
    }

    /// What a unit asks above its reservation price for all its capacity: 2 alpha cap.
    static BigDecimal premium(WrittenOrder unit, Map<String, BigDecimal> alphas) {
        return alphas.getOrDefault(unit.id(), BigDecimal.ZERO)
                .multiply(TWO)
                .multiply(unit.steps().getFirst().quantity());
    }

    private static WrittenOrder order(Given given, String price, String quantity) {
        String id = given.text("id");
        BigDecimal wanted = given.decimal(quantity);
        List<Step> steps = wanted.signum() == 0 ? List.of() : List.of(new Step(id, wanted, given.decimal(price)));
        return new WrittenOrder(id, given.at("id").node().isNumber(), given.decimal("t", BigDecimal.ZERO), steps);
    }

    private static BigDecimal alpha(Given unit) {
        BigDecimal alpha = unit.decimal("alpha");
        if (alpha.signum() <= 0) {
            throw new UnusableCase(
                    "The reluctance alpha of " + unit.text("id") + " is " + alpha + ", where more than 0 is expected.");
        }
        return alpha;
    }

    private static ObjectNode noAuction() {
        ObjectNode result = Result.object();
        result.putArray("participatingSfc");
        result.putArray("participatingRu");
        return result.putNull("priceBounds").putNull("auctionPrice");
    }
}
