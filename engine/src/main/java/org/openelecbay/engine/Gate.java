package org.openelecbay.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Segment;
import org.openelecbay.market.BookLoad;
import org.openelecbay.market.OrderBook;

/// Collects orders, plans and contracts while the gate is open.
final class Gate {

    /// A gigawatt-hour: more than any low-voltage connection carries in a slot.
    static final Energy MOST_QUANTITY = Energy.ofWattHours(1_000_000_000);

    private final Community community;
    private final SlotTerms terms;
    private final Instant openedAt;
    private final BookLoad load = new BookLoad();
    private final boolean selfTradeIsPrevented;
    private final StandingOrders orders = new StandingOrders();
    private final Map<ParticipantId, Plan> plans = new HashMap<>();
    private final List<StorageContract> contracts = new ArrayList<>();

    /// Opens the gate.
    ///
    /// @param selfTradeIsPrevented whether the rule does so; otherwise orders of one owner must not cross
    Gate(Community community, SlotTerms terms, Instant openedAt, boolean selfTradeIsPrevented) {
        this.community = community;
        this.terms = terms;
        this.openedAt = openedAt;
        this.selfTradeIsPrevented = selfTradeIsPrevented;
    }

    /// Puts the order into the book, or says why not.
    Optional<Rejection> submit(Order order) {
        Optional<Rejection> rejection = rejection(order);
        if (rejection.isEmpty()) {
            orders.place(order);
        }
        return rejection;
    }

    /// Takes what is left of the order out of the book, or says why not.
    Optional<Rejection> cancel(Command.CancelOrder cancel) {
        Optional<Rejection> rejection = changeRejection(cancel.id(), cancel.owner(), cancel.at());
        if (rejection.isEmpty()) {
            orders.find(cancel.id()).ifPresent(order -> orders.cancel(order, cancel.at()));
        }
        return rejection;
    }

    /// Replaces what is left of the order, or says why not.
    Optional<Rejection> amend(Command.AmendOrder amend) {
        Optional<Rejection> rejection = changeRejection(amend.id(), amend.owner(), amend.at());
        if (rejection.isPresent()) {
            return rejection;
        }
        Order order = orders.find(amend.id()).orElseThrow();
        Order amended = StandingOrders.amended(order, amend.remaining(), amend.at());
        Optional<Rejection> why = isTooLarge(amended)
                ? Optional.of(Rejection.QUANTITY_TOO_LARGE)
                : limitRejection(amended).or(() -> crossingRejection(amended)).or(() -> loadRejection(amended));
        if (why.isEmpty()) {
            orders.amend(order, amended, amend.remaining(), amend.at());
        }
        return why;
    }

    void note(Plan plan) {
        plans.put(plan.participant(), plan);
    }

    /// Notes the contract unless there are too many.
    boolean note(StorageContract contract) {
        return contracts.size() < OrderBook.MOST_ORDERS && contracts.add(contract);
    }

    StandingOrders orders() {
        return orders;
    }

    List<StorageContract> contracts() {
        return contracts;
    }

    /// What a participant plans; without a word from it, that it does inflexibly what it has ordered.
    Plan planOf(ParticipantId participant) {
        Plan plan = plans.get(participant);
        return plan == null
                ? Plan.Injection.fixed(participant, orders.of(participant).offeredLessBid())
                : plan;
    }

    /// The shared battery that takes the residual, if there is one: the first of the community.
    Optional<Plan.Storage> residualStorage() {
        return community.participants().stream()
                .map(participant -> plans.get(participant.id()))
                .filter(Plan.Storage.class::isInstance)
                .map(Plan.Storage.class::cast)
                .filter(Plan.Storage::takesResidual)
                .findFirst();
    }

    private Optional<Rejection> rejection(Order order) {
        if (!community.has(order.owner())) {
            return Optional.of(Rejection.UNKNOWN_OWNER);
        }
        if (!terms.preferenceOf(order.owner()).willing()) {
            return Optional.of(Rejection.UNWILLING);
        }
        if (!terms.conductOf(order.owner()).mayTrade()) {
            return Optional.of(Rejection.BLOCKED);
        }
        if (!order.slot().equals(terms.slot())) {
            return Optional.of(Rejection.WRONG_SLOT);
        }
        Optional<Rejection> late = timeRejection(order.submittedAt());
        if (late.isPresent()) {
            return late;
        }
        if (orders.hasSeen(order.id())) {
            return Optional.of(Rejection.DUPLICATE_ID);
        }
        if (isTooLarge(order)) {
            return Optional.of(Rejection.QUANTITY_TOO_LARGE);
        }
        return greenRejection(order).or(() -> limitRejection(order)).or(() -> bookRejection(order));
    }

    private Optional<Rejection> greenRejection(Order order) {
        boolean claims = order instanceof Offer offer && offer.green();
        boolean may = community.find(order.owner()).map(Participant::green).orElse(false);
        return claims && !may ? Optional.of(Rejection.NOT_GREEN) : Optional.empty();
    }

    private static boolean isTooLarge(Order order) {
        Energy left = MOST_QUANTITY;
        for (Segment segment : order.segments()) {
            if (segment.quantity().compareTo(left) > 0) {
                return true;
            }
            left = left.minus(segment.quantity());
        }
        return false;
    }

    private Optional<Rejection> limitRejection(Order order) {
        for (Segment segment : order.segments()) {
            if (segment.limit().compareTo(terms.floor()) < 0) {
                return Optional.of(Rejection.LIMIT_BELOW_FLOOR);
            }
            if (segment.limit().compareTo(terms.cap()) > 0) {
                return Optional.of(Rejection.LIMIT_ABOVE_CAP);
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> bookRejection(Order order) {
        if (orders.hasNoRoomFor(order)) {
            return Optional.of(Rejection.BOOK_FULL);
        }
        return crossingRejection(order).or(() -> loadRejection(order));
    }

    /// What was cancelled or amended still counts, because it stays in the history.
    private Optional<Rejection> loadRejection(Order order) {
        return load.takes(atMost(order)) ? Optional.empty() : Optional.of(Rejection.BOOK_FULL);
    }

    /// The order at the greatest size its limits can have, because a surcharge moves those of an offer up.
    private Order atMost(Order order) {
        if (order instanceof Bid || !terms.conductOf(order.owner()).isSurcharged()) {
            return order;
        }
        List<Segment> segments = order.segments().stream()
                .map(segment ->
                        segment.limit().microsPerKwh() > 0 ? new Segment(segment.quantity(), terms.cap()) : segment)
                .toList();
        return order.with(segments, order.submittedAt());
    }

    private Optional<Rejection> crossingRejection(Order order) {
        return !selfTradeIsPrevented && orders.of(order.owner()).cross(order)
                ? Optional.of(Rejection.CROSSES_OWN_ORDER)
                : Optional.empty();
    }

    private Optional<Rejection> changeRejection(OrderId id, ParticipantId owner, Instant at) {
        return timeRejection(at).or(() -> {
            Optional<Order> order = orders.find(id);
            if (order.isEmpty() || at.isBefore(orders.lastChange(order.get()))) {
                return Optional.of(Rejection.UNKNOWN_ORDER);
            }
            if (!order.get().owner().equals(owner)) {
                return Optional.of(Rejection.NOT_THE_OWNER);
            }
            return orders.historyIsFull() ? Optional.of(Rejection.BOOK_FULL) : Optional.empty();
        });
    }

    private Optional<Rejection> timeRejection(Instant at) {
        if (at.isBefore(openedAt)) {
            return Optional.of(Rejection.GATE_NOT_OPEN);
        }
        return at.isBefore(terms.gateClosure()) ? Optional.empty() : Optional.of(Rejection.GATE_CLOSED);
    }
}
