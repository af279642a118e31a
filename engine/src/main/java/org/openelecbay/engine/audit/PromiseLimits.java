package org.openelecbay.engine.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Promise;
import org.openelecbay.core.Trade;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;

/// A promise is sold only to whoever wished for it, at no more than its premium, and nobody promises more green energy
/// than it offered as green.
final class PromiseLimits {

    private final Map<ParticipantId, List<Bid>> bids = new HashMap<>();
    private final Map<ParticipantId, List<Offer>> offers = new HashMap<>();
    private final SlotContext context;

    PromiseLimits(OrderBook book, SlotContext context) {
        this.context = context;
        book.bids().stream().filter(bid -> !bid.wish().kinds().isEmpty()).forEach(bid -> add(bids, bid));
        book.offers().forEach(offer -> add(offers, offer));
    }

    Optional<String> check(List<Trade> trades) {
        Map<ParticipantId, Energy> wished = new HashMap<>();
        Map<ParticipantId, Energy> green = new HashMap<>();
        for (Trade trade : trades) {
            if (!trade.promise().equals(Promise.NONE)) {
                if (bidsOf(trade).stream().noneMatch(bid -> asksFor(bid, trade))) {
                    return Optional.of(
                            "Trade " + trade.number() + " promises " + trade.buyer() + " what it did not wish"
                                    + " for, at a premium of " + trade.promise().premium() + ".");
                }
                wished.merge(trade.buyer(), trade.quantity(), Energy::plus);
                if (trade.promise().green()) {
                    green.merge(trade.seller(), trade.quantity(), Energy::plus);
                }
            }
        }
        return beyond(wished, bids, "buys", "wished for").or(() -> beyond(green, greenOffers(), "promises", "offered"));
    }

    /// Sharing rules know no wishes.
    static Optional<String> none(List<Trade> trades) {
        return trades.stream()
                .filter(trade -> !trade.promise().equals(Promise.NONE))
                .findFirst()
                .map(trade -> "Trade " + trade.number() + " promises what nobody wished for.");
    }

    private boolean asksFor(Bid bid, Trade trade) {
        double distance = context.distances().between(trade.buyer(), trade.seller());
        return bid.wish().premium().compareTo(trade.promise().premium()) >= 0
                && bid.wish().green() == trade.promise().green()
                && offers.getOrDefault(trade.seller(), List.of()).stream()
                        .anyMatch(offer -> bid.wish().isMetBy(offer, distance));
    }

    private List<Bid> bidsOf(Trade trade) {
        return bids.getOrDefault(trade.buyer(), List.of());
    }

    private Map<ParticipantId, List<Offer>> greenOffers() {
        Map<ParticipantId, List<Offer>> green = new HashMap<>();
        offers.values().forEach(all -> all.stream().filter(Offer::green).forEach(offer -> add(green, offer)));
        return green;
    }

    private static <T extends Order> Optional<String> beyond(
            Map<ParticipantId, Energy> promised, Map<ParticipantId, List<T>> orders, String does, String said) {
        for (Map.Entry<ParticipantId, Energy> entry : promised.entrySet()) {
            Energy most = orders.getOrDefault(entry.getKey(), List.of()).stream()
                    .map(Order::quantity)
                    .reduce(Energy.ZERO, Energy::plus);
            if (entry.getValue().compareTo(most) > 0) {
                return Optional.of(entry.getKey() + " " + does + " " + entry.getValue()
                        + " under a promise, more than the " + most + " it " + said + ".");
            }
        }
        return Optional.empty();
    }

    private static <T extends Order> void add(Map<ParticipantId, List<T>> byOwner, T order) {
        byOwner.computeIfAbsent(order.owner(), _ -> new ArrayList<>()).add(order);
    }
}
