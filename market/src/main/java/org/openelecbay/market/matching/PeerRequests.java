package org.openelecbay.market.matching;

import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// Peers agree among themselves by messages, and nobody matches them: request, confirm, refuse, terminate.
///
/// A consumer asks the nearest prosumer for all that it needs; refused, it asks the next. A prosumer confirms as long
/// as it has surplus, and takes a promise back (terminates it) when somebody nearer asks. Trades are at the mid-market
/// price, with the segments whose limit suits it; the shared battery, if the slot has one, takes or gives what is left.
/// At most 2,000 orders a side; [Clearing#traffic()] counts every message.
///
/// Source: Malik et al., IJEPES 137, 107865, section 3.4; the reading is in docs/reference/matching.md.
public final class PeerRequests implements MarketMechanism {

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Closing.tooLarge(book).orElseGet(() -> agreed(book, context));
    }

    private static Clearing agreed(OrderBook book, SlotContext context) {
        Session session = Session.of(book, context);
        Price middle = context.band().middle();
        Peers selling = Peers.suiting(session.offers(), middle);
        Peers buying = Peers.suiting(session.bids(), middle);
        Conversation talk = new Conversation(selling, buying, context.distances()).run();
        session.book(talk.deals(), selling, buying, _ -> middle, Origin.REQUESTED);
        Clearing clearing = Closing.close(
                session,
                book,
                "Agreed between peers, the nearest first, at the mid-market price " + middle + ".",
                order -> Closing.atMiddle(
                        order,
                        middle,
                        "Every prosumer this bid asked had promised its surplus to somebody nearer.",
                        "Nobody who still needed energy asked for this offer."));
        return new Clearing(
                clearing.slot(), clearing.trades(), clearing.payments(), clearing.reasons(), talk.traffic());
    }

    @Override
    public boolean usesStorage() {
        return true;
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "The nearest agree at the mid-market price, whoever values energy most.",
                Property.SYMMETRIC,
                "Equal peers are told apart by distance, then by the tie order.");
    }
}
