package org.openelecbay.market.matching;

import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Priority;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// Matches peers by one of the three priorities; what is left goes to or comes from the shared battery, if the slot
/// has one.
///
/// A (energy) and B (distance) trade at the mid-market price; the paper gives them neither price nor limits, and here
/// an order takes part with the segments whose limit suits that price. C (price) trades each pair at
/// `mu (bid + offer) / 2` between its two limits, half-even to the micro. At most 2,000 orders a side.
///
/// Source: Malik et al., IJEPES 137, 107865; spec C.3, C.4.
public final class PriorityMatching implements MarketMechanism {

    private final Priority priority;

    public PriorityMatching(Priority priority) {
        this.priority = priority;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Closing.tooLarge(book).orElseGet(() -> {
            Session session = Session.of(book, context);
            session.match(priority, order -> true);
            return Closing.close(session, book, priority, Closing.words(priority, context));
        });
    }

    @Override
    public boolean usesStorage() {
        return true;
    }

    @Override
    public Map<Property, String> exceptions() {
        return switch (priority) {
            case A ->
                Map.of(
                        Property.EFFICIENT,
                        "The largest meet at the mid-market price, whoever values energy most.",
                        Property.SYMMETRIC,
                        "Equal peers are told apart by distance, then by the tie order.");
            case B ->
                Map.of(
                        Property.EFFICIENT,
                        "The nearest meet at the mid-market price, whoever values energy most.",
                        Property.SYMMETRIC,
                        "Equal peers are told apart by distance, then by the tie order.");
            case C ->
                Map.of(
                        Property.TRUTHFUL,
                        "One's own limit enters one's own price, so shading it pays.",
                        Property.SYMMETRIC,
                        "Equal peers are told apart by the tie order.");
        };
    }
}
