package org.openelecbay.market;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Reason;

/// The orders of a book that take part, and why the others do not.
///
/// @param book the orders that take part
/// @param turnedAway one reason for each order that does not
public record Entrants(OrderBook book, List<Reason> turnedAway) {

    public Entrants {
        turnedAway = List.copyOf(turnedAway);
    }

    /// Leaves out the orders of participants that are not willing.
    public static Entrants willing(OrderBook book, SlotContext context) {
        boolean allWilling = context.preferences().values().stream().allMatch(Preference::willing);
        return allWilling
                ? new Entrants(book, List.of())
                : keeping(
                        book,
                        order -> context.preferenceOf(order.owner()).willing(),
                        order -> order.owner() + " does not take part in the local market in this slot.");
    }

    /// Leaves out, of each owner's bids and offers that cross each other, the later one (spec A.1).
    public Entrants withoutOwnCrossings() {
        return without(
                clashing((bid, offer) -> bid.segments()
                                .getFirst()
                                .limit()
                                .compareTo(offer.segments().getFirst().limit())
                        >= 0),
                "An earlier order of its owner would have traded with it; nobody trades with itself.");
    }

    /// Leaves each owner on one side of the book only, that of its earliest order.
    public Entrants oneSidePerOwner() {
        return without(
                clashing((bid, offer) -> true), "Its owner came earlier with an order on the other side of the book.");
    }

    private Set<OrderId> clashing(Clash clash) {
        Set<OrderId> later = new HashSet<>();
        Map<ParticipantId, List<Order>> kept = new HashMap<>();
        Set<ParticipantId> onBothSides = ownersOnBothSides();
        Stream.concat(book.bids().stream(), book.offers().stream())
                .filter(order -> onBothSides.contains(order.owner()))
                .sorted(Comparator.comparing(Order::submittedAt).thenComparing(Order::id))
                .forEach(order -> {
                    List<Order> earlier = kept.computeIfAbsent(order.owner(), owner -> new ArrayList<>());
                    if (earlier.stream().anyMatch(other -> clash.between(other, order))) {
                        later.add(order.id());
                    } else {
                        earlier.add(order);
                    }
                });
        return later;
    }

    private Set<ParticipantId> ownersOnBothSides() {
        Set<ParticipantId> buyers = new HashSet<>();
        book.bids().forEach(bid -> buyers.add(bid.owner()));
        Set<ParticipantId> both = new HashSet<>();
        book.offers().stream().map(Offer::owner).filter(buyers::contains).forEach(both::add);
        return both;
    }

    private Entrants without(Set<OrderId> later, String sentence) {
        if (later.isEmpty()) {
            return this;
        }
        Entrants kept = keeping(book, order -> !later.contains(order.id()), order -> sentence);
        return new Entrants(
                kept.book(),
                Stream.concat(turnedAway.stream(), kept.turnedAway().stream()).toList());
    }

    private static Entrants keeping(OrderBook book, Predicate<Order> keep, Sentence sentence) {
        List<Reason> reasons = Stream.concat(book.bids().stream(), book.offers().stream())
                .filter(keep.negate())
                .map(order -> Reason.order(order.id(), sentence.about(order)))
                .toList();
        List<Bid> bids = book.bids().stream().filter(keep).toList();
        List<Offer> offers = book.offers().stream().filter(keep).toList();
        return new Entrants(new OrderBook(book.slot(), bids, offers), reasons);
    }

    private interface Sentence {
        String about(Order order);
    }

    private interface Clash {
        boolean of(Bid bid, Offer offer);

        default boolean between(Order one, Order other) {
            return switch (one) {
                case Bid bid -> other instanceof Offer offer && of(bid, offer);
                case Offer offer -> other instanceof Bid bid && of(bid, offer);
            };
        }
    }
}
