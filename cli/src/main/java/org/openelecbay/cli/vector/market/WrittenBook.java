package org.openelecbay.cli.vector.market;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Offer;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.auction.Fill;
import tools.jackson.databind.JsonNode;

/// The two sides of a vector file's book, and how they are put to a rule.
///
/// Every order is its own participant, known to the rule by its place, since the files name no owners. Ids
/// compare by value where all of a side are written as numbers, else by spelling. Orders that spec A.1 rejects
/// are left out.
///
/// @param bids that ask for energy
/// @param asks that offer energy
record WrittenBook(List<WrittenOrder> bids, List<WrittenOrder> asks) {

    static final Slot SLOT = new Slot(Instant.EPOCH, Duration.ofHours(1));

    static WrittenBook of(Given input) {
        return new WrittenBook(side(input.list("bids"), true), side(input.list("asks"), false));
    }

    /// A book of one kWh a trader, each side an object of limits by id.
    static WrittenBook ofUnits(Given input) {
        return new WrittenBook(units(input, "bids"), units(input, "asks"));
    }

    private static List<WrittenOrder> units(Given input, String field) {
        List<WrittenOrder> orders = new ArrayList<>();
        input.map(field, Given::decimal).forEach((id, limit) -> orders.add(WrittenOrder.unit(id, limit)));
        return sorted(orders);
    }

    /// The valid orders of one side, by id.
    static List<WrittenOrder> side(List<Given> orders, boolean isBids) {
        return valid(orders.stream().map(WrittenOrder::of).toList(), isBids);
    }

    /// Those of these orders that are valid and ask for more than nothing, by id.
    static List<WrittenOrder> valid(List<WrittenOrder> orders, boolean isBids) {
        return sorted(orders.stream().filter(order -> order.isValid(isBids)).toList());
    }

    private static List<WrittenOrder> sorted(List<WrittenOrder> side) {
        Comparator<WrittenOrder> byId = side.stream().allMatch(WrittenOrder::isNumber)
                ? Comparator.comparing(order -> new BigDecimal(order.id()))
                : Comparator.comparing(WrittenOrder::id);
        return side.stream()
                .filter(order -> !order.steps().isEmpty())
                .sorted(byId)
                .toList();
    }

    List<BigDecimal> quantities() {
        return steps().map(Step::quantity).toList();
    }

    List<BigDecimal> prices() {
        return steps().map(Step::price).toList();
    }

    private Stream<Step> steps() {
        return Stream.concat(bids.stream(), asks.stream()).flatMap(order -> order.steps().stream());
    }

    OrderBook in(Units units) {
        List<Bid> buying = new ArrayList<>();
        for (int k = 0; k < bids.size(); k++) {
            WrittenOrder each = bids.get(k);
            buying.add(new Bid(
                    new OrderId("b" + k), new ParticipantId("b" + k), SLOT, each.segments(units), each.submittedAt()));
        }
        List<Offer> selling = new ArrayList<>();
        for (int k = 0; k < asks.size(); k++) {
            WrittenOrder each = asks.get(k);
            selling.add(new Offer(
                    new OrderId("a" + k), new ParticipantId("a" + k), SLOT, each.segments(units), each.submittedAt()));
        }
        return new OrderBook(SLOT, buying, selling);
    }

    /// The order of the ids breaks ties; nothing else is known beside the orders.
    SlotContext context(Units units) {
        List<ParticipantId> byId = new ArrayList<>();
        for (int k = 0; k < Math.max(bids.size(), asks.size()); k++) {
            byId.add(new ParticipantId("b" + k));
            byId.add(new ParticipantId("a" + k));
        }
        BigDecimal lowest = prices().stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal highest = prices().stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        return new SlotContext(
                SLOT,
                new PriceBand(units.price(lowest), units.price(highest)),
                Map.of(),
                (one, other) -> 0,
                Optional.empty(),
                TieOrder.rotated(byId, 0));
    }

    /// How the files name a fill of an order that went to the rule.
    String nameOf(Fill fill) {
        return order(fill.order().value()).steps().get(fill.segment() - 1).name();
    }

    /// The same, as a number where the id is written as one.
    JsonNode idOf(Fill fill) {
        String name = nameOf(fill);
        WrittenOrder order = order(fill.order().value());
        return order.isNumber() && name.equals(order.id()) ? Result.name(name) : Result.word(name);
    }

    /// The id of the order that went to the rule under this one.
    String idOf(OrderId order) {
        return order(order.value()).id();
    }

    /// The id of the only order of a participant.
    String idOf(ParticipantId owner) {
        return order(owner.value()).id();
    }

    /// The order that went to the rule under this name.
    WrittenOrder order(String id) {
        int place = Integer.parseInt(id.substring(1));
        return id.startsWith("b") ? bids.get(place) : asks.get(place);
    }
}
