package org.openelecbay.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.NamedAccount;
import org.openelecbay.core.Offer;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Trade;
import org.openelecbay.market.CommunityStorage;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.OrderEvent;
import org.openelecbay.settlement.conduct.Conduct;

/// What earlier broken promises change about a slot, whatever the rule: worse limits before it sees them, and a
/// surcharge on what it makes of them (spec G.6).
final class Surcharges {

    private final SlotTerms terms;

    Surcharges(SlotTerms terms) {
        this.terms = terms;
    }

    /// Whether anybody pays one; otherwise nothing here changes anything.
    boolean any() {
        return terms.conduct().values().stream().anyMatch(Conduct::isSurcharged);
    }

    /// The book under the limits that leave room for the surcharge.
    OrderBook moved(OrderBook book) {
        List<Bid> bids = book.bids().stream().map(this::moved).toList();
        List<Offer> offers = book.offers().stream()
                .map(this::moved)
                .flatMap(Optional::stream)
                .toList();
        return new OrderBook(book.slot(), bids, offers, history(book.history()));
    }

    /// The same events under moved limits. What no price allowed could serve stands beyond the highest limit, where no
    /// bid reaches it, so that a later amendment finds it.
    private List<OrderEvent> history(List<OrderEvent> events) {
        Set<OrderId> bids = new HashSet<>();
        List<OrderEvent> moved = new ArrayList<>(events.size());
        for (OrderEvent event : events) {
            if (event instanceof OrderEvent.Placed(Bid bid)) {
                bids.add(bid.id());
            }
            moved.add(moved(event, bids));
        }
        return moved;
    }

    private OrderEvent moved(OrderEvent event, Set<OrderId> bids) {
        return switch (event) {
            case OrderEvent.Placed(Bid bid) -> new OrderEvent.Placed(moved(bid));
            case OrderEvent.Placed(Offer offer) -> new OrderEvent.Placed(movedInFull(offer));
            case OrderEvent.Cancelled cancelled -> cancelled;
            case OrderEvent.Amended(OrderId id, ParticipantId owner, Segment remaining, Instant at) ->
                new OrderEvent.Amended(
                        id,
                        owner,
                        bids.contains(id) ? bidSegment(remaining, owner) : offerSegment(remaining, owner),
                        at);
        };
    }

    private Offer movedInFull(Offer offer) {
        List<Segment> segments = offer.segments().stream()
                .map(segment -> offerSegment(segment, offer.owner()))
                .toList();
        return offer.with(segments, offer.submittedAt());
    }

    private Segment bidSegment(Segment segment, ParticipantId owner) {
        return new Segment(segment.quantity(), terms.conductOf(owner).bidLimit(segment.limit()));
    }

    private Segment offerSegment(Segment segment, ParticipantId owner) {
        Price beyond = terms.cap().plus(Price.ofMicrosPerKwh(1));
        Price limit =
                terms.conductOf(owner).offerLimit(segment.limit(), terms.cap()).orElse(beyond);
        return new Segment(segment.quantity(), limit);
    }

    /// The shared battery under such prices.
    CommunityStorage moved(CommunityStorage storage) {
        Conduct conduct = terms.conductOf(storage.id());
        return conduct.offerLimit(storage.dischargePrice(), terms.cap())
                .map(discharge -> new CommunityStorage(
                        storage.id(),
                        storage.canCharge(),
                        storage.canDischarge(),
                        conduct.bidLimit(storage.chargePrice()),
                        discharge))
                .orElseGet(() -> new CommunityStorage(
                        storage.id(),
                        storage.canCharge(),
                        Energy.ZERO,
                        conduct.bidLimit(storage.chargePrice()),
                        storage.dischargePrice()));
    }

    /// The clearing with the surcharges on it, and a reason for each offer that no price allowed could have served.
    Clearing onOrders(Clearing clearing, OrderBook book) {
        List<Reason> reasons = new ArrayList<>(clearing.reasons());
        for (Offer offer : book.offers()) {
            if (moved(offer).isEmpty()) {
                reasons.removeIf(reason -> reason.about().equals(Optional.of(offer.id())));
                reasons.add(Reason.order(
                        offer.id(),
                        "After the surcharge for earlier broken promises, no price allowed would leave " + offer.owner()
                                + " its limit."));
            }
        }
        return with(payments(clearing, false), reasons, clearing);
    }

    /// The sharing with the surcharges on it, which leave nobody worse off than the supplier's prices.
    Clearing onPositions(Clearing clearing) {
        return with(payments(clearing, true), clearing.reasons(), clearing);
    }

    private static Clearing with(List<Payment> surcharges, List<Reason> reasons, Clearing clearing) {
        List<Payment> payments = new ArrayList<>(clearing.payments());
        payments.addAll(surcharges);
        return new Clearing(clearing.slot(), clearing.trades(), payments, reasons, clearing.traffic());
    }

    /// The surcharge is on prices, not on a fee for taking part, for which limits leave no room.
    private List<Payment> payments(Clearing clearing, boolean withinBand) {
        Map<ParticipantId, Dealing> dealings = new LinkedHashMap<>();
        for (Trade trade : clearing.trades()) {
            dealing(trade.seller(), dealings).sell(trade);
            dealing(trade.buyer(), dealings).buy(trade);
        }
        for (Payment payment : clearing.payments()) {
            if (payment.cause() == Cause.PARTICIPATION_FEE) {
                continue;
            }
            receive(payment.to(), payment.money(), dealings);
            receive(payment.from(), payment.money().negated(), dealings);
        }
        List<Payment> payments = new ArrayList<>();
        dealings.forEach((participant, dealing) -> {
            Money surcharge = dealing.surcharge(terms.conductOf(participant));
            Money due = withinBand ? surcharge.min(dealing.gainOver(terms.band())) : surcharge;
            if (due.isPositive()) {
                payments.add(Payment.from(participant, NamedAccount.PENALTIES, due, Cause.REPUTATION));
            }
        });
        return payments;
    }

    private static Dealing dealing(ParticipantId participant, Map<ParticipantId, Dealing> dealings) {
        return dealings.computeIfAbsent(participant, _ -> new Dealing());
    }

    private static void receive(Payment.Party party, Money money, Map<ParticipantId, Dealing> dealings) {
        if (party instanceof Payment.Participating(ParticipantId id) && dealings.containsKey(id)) {
            dealing(id, dealings).receive(money);
        }
    }

    private Bid moved(Bid bid) {
        Conduct conduct = terms.conductOf(bid.owner());
        if (!conduct.isSurcharged()) {
            return bid;
        }
        List<Segment> segments = bid.segments().stream()
                .map(segment -> bidSegment(segment, bid.owner()))
                .toList();
        return bid.with(segments, bid.submittedAt());
    }

    private Optional<Offer> moved(Offer offer) {
        Conduct conduct = terms.conductOf(offer.owner());
        if (!conduct.isSurcharged()) {
            return Optional.of(offer);
        }
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : offer.segments()) {
            conduct.offerLimit(segment.limit(), terms.cap())
                    .ifPresent(limit -> segments.add(new Segment(segment.quantity(), limit)));
        }
        return segments.isEmpty() ? Optional.empty() : Optional.of(offer.with(segments, offer.submittedAt()));
    }
}
