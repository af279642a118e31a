package org.openelecbay.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;
import org.openelecbay.market.OrderBook;

/// Collects orders, plans and contracts while the gate is open.
final class Gate {

    private final Community community;
    private final SlotTerms terms;
    private final Instant openedAt;
    private final List<Bid> bids = new ArrayList<>();
    private final List<Offer> offers = new ArrayList<>();
    private final Set<OrderId> ids = new HashSet<>();
    private final Map<ParticipantId, Price> highestBid = new HashMap<>();
    private final Map<ParticipantId, Price> lowestOffer = new HashMap<>();
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
                }
                case Offer offer -> {
                    offers.add(offer);
                    lowestOffer.merge(offer.owner(), best(offer), Price::min);
                }
            }
        }
        return rejection;
    }

    void note(Plan plan) {
        plans.put(plan.participant(), plan);
    }

    void note(StorageContract contract) {
        contracts.add(contract);
    }

    List<Bid> bids() {
        return bids;
    }

    List<Offer> offers() {
        return offers;
    }

    List<StorageContract> contracts() {
        return contracts;
    }

    Optional<Plan> planOf(ParticipantId participant) {
        return Optional.ofNullable(plans.get(participant));
    }

    /// The plan of the shared battery, if there is one.
    Optional<Plan.Storage> storagePlan() {
        return community.participants().stream()
                .map(participant -> plans.get(participant.id()))
                .filter(Plan.Storage.class::isInstance)
                .map(Plan.Storage.class::cast)
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
        return limitRejection(order).or(() -> bookRejection(order));
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
