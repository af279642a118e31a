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
import org.openelecbay.core.Participant;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;
import org.openelecbay.market.OrderBook;

/// Collects orders, plans and contracts while the gate is open.
final class Gate {

    /// A gigawatt-hour: more than any low-voltage connection carries, and little enough that sums never overflow.
    static final Energy MOST_QUANTITY = Energy.ofWattHours(1_000_000_000);

    private static final Comparator<Order> BY_ARRIVAL =
            Comparator.comparing(Order::submittedAt).thenComparing(Order::id);

    private final Community community;
    private final SlotTerms terms;
    private final Instant openedAt;
    private final List<Bid> bids = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final Set<OrderId> ids = new HashSet<>();
    private final Map<ParticipantId, Price> highestBid = new HashMap<>();
    private final Map<ParticipantId, Price> lowestOffer = new HashMap<>();
    private final Map<ParticipantId, Energy> offeredLessBid = new HashMap<>();
    private final Map<ParticipantId, Plan> plans = new HashMap<>();
    private final List<StorageContract> contracts = new ArrayList<>();

    Gate(Community community, SlotTerms terms, Instant openedAt) {
        this.community = community;
        this.terms = terms;
        this.openedAt = openedAt;
    }

    /// Puts the order into the book, or says why not.
    Optional<Rejection> submit(Order order) {
        Optional<Rejection> rejection = rejection(order);
        if (rejection.isEmpty()) {
            ids.add(order.id());
            switch (order) {
                case Bid bid -> {
                    bids.add(bid);
                    highestBid.merge(bid.owner(), best(bid), Price::max);
                    offeredLessBid.merge(bid.owner(), bid.quantity().negated(), Energy::plus);
                }
                case Offer offer -> {
                    offers.add(offer);
                    lowestOffer.merge(offer.owner(), best(offer), Price::min);
                    offeredLessBid.merge(offer.owner(), offer.quantity(), Energy::plus);
                }
            }
        }
        return rejection;
    }

    void note(Plan plan) {
        plans.put(plan.participant(), plan);
    }

    /// Notes the contract unless there are too many.
    boolean note(StorageContract contract) {
        return contracts.size() < OrderBook.MOST_ORDERS && contracts.add(contract);
    }

    /// In the order of arrival, then of ids, whoever was faster to hand them over.
    List<Bid> bids() {
        return bids.stream().sorted(BY_ARRIVAL).toList();
    }

    /// In the order of arrival, then of ids, whoever was faster to hand them over.
    List<Offer> offers() {
        return offers.stream().sorted(BY_ARRIVAL).toList();
    }

    List<StorageContract> contracts() {
        return contracts;
    }

    /// What a participant plans; without a word from it, that it does inflexibly what it has ordered.
    Plan planOf(ParticipantId participant) {
        Plan plan = plans.get(participant);
        return plan == null
                ? Plan.Injection.fixed(participant, offeredLessBid.getOrDefault(participant, Energy.ZERO))
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
        if (!order.slot().equals(terms.slot())) {
            return Optional.of(Rejection.WRONG_SLOT);
        }
        if (order.submittedAt().isBefore(openedAt)) {
            return Optional.of(Rejection.GATE_NOT_OPEN);
        }
        if (!order.submittedAt().isBefore(terms.gateClosure())) {
            return Optional.of(Rejection.GATE_CLOSED);
        }
        if (ids.contains(order.id())) {
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
        boolean full = (order instanceof Bid ? bids.size() : offers.size()) >= OrderBook.MOST_ORDERS;
        if (full) {
            return Optional.of(Rejection.BOOK_FULL);
        }
        return crossesOwn(order) ? Optional.of(Rejection.CROSSES_OWN_ORDER) : Optional.empty();
    }

    private boolean crossesOwn(Order order) {
        return switch (order) {
            case Bid bid -> {
                Price own = lowestOffer.get(bid.owner());
                yield own != null && best(bid).compareTo(own) >= 0;
            }
            case Offer offer -> {
                Price own = highestBid.get(offer.owner());
                yield own != null && best(offer).compareTo(own) <= 0;
            }
        };
    }

    /// The first segment has the limit that is best for the market.
    private static Price best(Order order) {
        return order.segments().getFirst().limit();
    }
}
