package org.openelecbay.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Offer;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Trade;

/// Nobody is favoured for a name: where everybody gets another one, sorted the other way round, and ties are still
/// broken for the same people, the clearing is the same with the new names.
final class Renaming {

    private final Map<ParticipantId, ParticipantId> renamed = new HashMap<>();
    private final Map<ParticipantId, ParticipantId> original = new HashMap<>();

    private Renaming(Stream<ParticipantId> participants) {
        TreeSet<ParticipantId> sorted = new TreeSet<>(TieOrder.byId());
        participants.forEach(sorted::add);
        int next = 100 + sorted.size();
        for (ParticipantId each : sorted) {
            ParticipantId other = new ParticipantId("n" + next--);
            renamed.put(each, other);
            original.put(other, each);
        }
    }

    static void check(OrderBook book, SlotContext context, BiFunction<OrderBook, SlotContext, Clearing> rule) {
        Renaming renaming = new Renaming(Stream.concat(
                book.bids().stream().map(Bid::owner), book.offers().stream().map(Offer::owner)));
        renaming.compare(rule.apply(book, context), rule.apply(renaming.of(book), renaming.of(context)));
    }

    static void check(
            List<Position> positions, SlotContext context, BiFunction<List<Position>, SlotContext, Clearing> rule) {
        Renaming renaming = new Renaming(positions.stream().map(Position::participant));
        List<Position> others = positions.stream()
                .map(each -> new Position(renaming.of(each.participant()), each.injection()))
                .toList();
        renaming.compare(rule.apply(positions, context), rule.apply(others, renaming.of(context)));
    }

    private void compare(Clearing before, Clearing after) {
        assertThat(after.trades())
                .as("trades under other names")
                .containsExactlyElementsOf(
                        before.trades().stream().map(this::of).toList());
        assertThat(after.payments())
                .as("payments under other names")
                .containsExactlyInAnyOrderElementsOf(
                        before.payments().stream().map(this::of).toList());
    }

    private ParticipantId of(ParticipantId participant) {
        return renamed.getOrDefault(participant, participant);
    }

    private OrderBook of(OrderBook book) {
        return new OrderBook(
                book.slot(),
                book.bids().stream()
                        .map(bid ->
                                new Bid(of(bid.id()), of(bid.owner()), bid.slot(), bid.segments(), bid.submittedAt()))
                        .toList(),
                book.offers().stream()
                        .map(offer -> new Offer(
                                of(offer.id()), of(offer.owner()), offer.slot(), offer.segments(), offer.submittedAt()))
                        .toList());
    }

    /// The kit's books name an order after its owner.
    private OrderId of(OrderId order) {
        return new OrderId(of(new ParticipantId(order.value())).value());
    }

    private SlotContext of(SlotContext context) {
        return new SlotContext(
                context.slot(),
                context.band(),
                context.preferences(),
                (one, other) -> context.distances().between(before(one), before(other)),
                context.storage(),
                (one, other) -> context.ties().compare(before(one), before(other)));
    }

    private ParticipantId before(ParticipantId participant) {
        return original.getOrDefault(participant, participant);
    }

    private Trade of(Trade trade) {
        return new Trade(
                trade.number(),
                trade.slot(),
                of(trade.seller()),
                of(trade.buyer()),
                trade.quantity(),
                trade.sellerGets(),
                trade.buyerPays(),
                trade.origin());
    }

    private Payment of(Payment payment) {
        return new Payment(of(payment.from()), of(payment.to()), payment.money(), payment.cause());
    }

    private Payment.Party of(Payment.Party party) {
        return switch (party) {
            case Payment.Participating(ParticipantId id) -> new Payment.Participating(of(id));
            case Payment.Holding holding -> holding;
        };
    }
}
