package org.openelecbay.market.auction.continuous;

import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.OrderEvent;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// The continuous double auction: orders trade as they arrive, each pair at the limit of the one that stood already.
///
/// The clearing at gate closure folds what the gate has accepted in the order of arrival, and so gives the trades that
/// a live book would have struck. Every segment of an order is a limit order of its own; an owner's orders never trade
/// with each other, the incoming one is withdrawn.
///
/// Source: spec A.7.
public final class ContinuousAuction implements MarketMechanism {

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        Arrivals arrivals = Arrivals.of(book, context);
        SlotSession session = new SlotSession(book.slot(), arrivals.events().size());
        for (OrderEvent event : arrivals.events()) {
            session.apply(event);
        }
        return session.clearing(arrivals.turnedAway());
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "Orders trade as they arrive, so an early pair can take the place of a better one.",
                Property.SYMMETRIC,
                "Of two equal orders the earlier trades first, and perhaps at another price.",
                Property.TRUTHFUL,
                "A resting order sets the price by its own limit, so shading it pays.");
    }

    @Override
    public boolean tradesWhileOpen() {
        return true;
    }
}
