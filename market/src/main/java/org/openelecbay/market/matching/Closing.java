package org.openelecbay.market.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Priority;
import org.openelecbay.market.SlotContext;

/// Bounds a book, and turns a finished session into a clearing that says why.
final class Closing {

    /// The most orders a side that priorities match: every pair has a distance.
    static final int MOST_PEERS = 2_000;

    private Closing() {}

    /// The answer to a book that is too large.
    static Optional<Clearing> tooLarge(OrderBook book) {
        int bids = book.bids().size();
        int offers = book.offers().size();
        return bids <= MOST_PEERS && offers <= MOST_PEERS
                ? Optional.empty()
                : Optional.of(Clearing.none(
                        book.slot(),
                        Reason.clearing("Nothing trades: priorities match at most " + MOST_PEERS
                                + " orders a side, and the book has " + bids + " bids and " + offers
                                + " offers. A call auction takes them.")));
    }

    static Clearing close(Session session, OrderBook book, Priority last, String why) {
        SlotContext context = session.context();
        context.storage().ifPresent(storage -> StorageTrades.add(session, book, storage));
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.clearing(why));
        Price middle = context.band().middle();
        side(reasons, session.bids(), last, middle, "bid", "No surplus was left for this bid.");
        side(reasons, session.offers(), last, middle, "offer", "No demand was left for this offer.");
        reasons.addAll(session.turnedAway());
        return new Clearing(context.slot(), session.trades(), List.of(), reasons);
    }

    /// Why the trades of this priority have their prices.
    static String words(Priority priority, SlotContext context) {
        return switch (priority) {
            case A ->
                "Matched by energy at the mid-market price " + context.band().middle() + ".";
            case B ->
                "Matched by distance at the mid-market price " + context.band().middle() + ".";
            case C ->
                "Matched by price; each pair trades between its two limits, nearer the bid the more surplus there is.";
        };
    }

    private static void side(
            List<Reason> reasons, List<OpenOrder> orders, Priority last, Price middle, String side, String noneLeft) {
        String unsuitable = "The mid-market price " + middle + " does not suit the limit of this " + side + ".";
        String noAgreement = "Nobody was left whose limit agrees with the limit of this " + side + ".";
        for (OpenOrder order : orders) {
            if (order.traded() == 0) {
                String sentence =
                        switch (last) {
                            case A, B -> order.suits(middle) ? noneLeft : unsuitable;
                            case C -> noAgreement;
                        };
                reasons.add(Reason.order(order.order().id(), sentence));
            }
        }
    }
}
