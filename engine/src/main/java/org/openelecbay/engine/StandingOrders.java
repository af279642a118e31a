package org.openelecbay.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Segment;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.OrderEvent;

/// The orders that stand while the gate is open, and how they came to stand there.
final class StandingOrders {

    private static final Comparator<Order> BY_ARRIVAL =
            Comparator.comparing(Order::submittedAt).thenComparing(Order::id);
    private static final OwnOrders NONE = new OwnOrders();

    private final Map<OrderId, Order> standing = new HashMap<>();
    private final Map<OrderId, Instant> lastChange = new HashMap<>();
    private final Set<OrderId> used = new HashSet<>();
    private final Map<ParticipantId, OwnOrders> byOwner = new HashMap<>();
    private final List<OrderEvent> history = new ArrayList<>();
    private int bidCount;
    private boolean changed;

    /// True when an order with this id stands or has stood.
    boolean hasSeen(OrderId id) {
        return used.contains(id);
    }

    Optional<Order> find(OrderId id) {
        return Optional.ofNullable(standing.get(id));
    }

    /// When the standing order with this id was placed or last amended.
    Instant lastChange(Order order) {
        return lastChange.getOrDefault(order.id(), order.submittedAt());
    }

    OwnOrders of(ParticipantId owner) {
        return byOwner.getOrDefault(owner, NONE);
    }

    /// True when the side of this order, or the history, takes no more.
    boolean hasNoRoomFor(Order order) {
        int sameSide = order instanceof Bid ? bidCount : standing.size() - bidCount;
        return sameSide >= OrderBook.MOST_ORDERS || historyIsFull();
    }

    boolean historyIsFull() {
        return history.size() >= OrderBook.MOST_EVENTS;
    }

    void place(Order order) {
        used.add(order.id());
        put(order);
        history.add(new OrderEvent.Placed(order));
    }

    void cancel(Order order, Instant at) {
        take(order);
        history.add(new OrderEvent.Cancelled(order.id(), order.owner(), at));
        changed = true;
    }

    void amend(Order order, Order amended, Segment remaining, Instant at) {
        take(order);
        put(amended);
        lastChange.put(order.id(), at);
        history.add(new OrderEvent.Amended(order.id(), order.owner(), remaining, at));
        changed = true;
    }

    /// In the order of arrival, then of ids, whoever was faster to hand them over.
    List<Bid> bids() {
        return inOrder(Bid.class);
    }

    /// In the order of arrival, then of ids, whoever was faster to hand them over.
    List<Offer> offers() {
        return inOrder(Offer.class);
    }

    /// Empty when every order stands as it came.
    List<OrderEvent> history() {
        return changed ? history : List.of();
    }

    private <T extends Order> List<T> inOrder(Class<T> side) {
        return standing.values().stream()
                .filter(side::isInstance)
                .map(side::cast)
                .sorted(BY_ARRIVAL)
                .toList();
    }

    private void put(Order order) {
        standing.put(order.id(), order);
        byOwner.computeIfAbsent(order.owner(), _ -> new OwnOrders()).add(order);
        bidCount += order instanceof Bid ? 1 : 0;
    }

    private void take(Order order) {
        standing.remove(order.id());
        of(order.owner()).remove(order);
        bidCount -= order instanceof Bid ? 1 : 0;
    }

    /// What an order is after an amendment: one segment, with its old place if it asks for no more at the same limit.
    static Order amended(Order order, Segment remaining, Instant at) {
        boolean sameLimit = order.segments().size() == 1
                && order.segments().getFirst().limit().equals(remaining.limit());
        boolean keepsPlace = sameLimit && isNoMore(remaining.quantity(), order.quantity());
        Instant since = keepsPlace ? order.submittedAt() : at;
        return order.with(List.of(remaining), since);
    }

    private static boolean isNoMore(Energy one, Energy other) {
        return one.compareTo(other) <= 0;
    }
}
