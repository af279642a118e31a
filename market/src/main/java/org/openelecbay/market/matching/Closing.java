package org.openelecbay.market.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Offer;
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

    /// The clearing of a session whose last round followed this priority.
    static Clearing close(Session session, OrderBook book, Priority last, String why) {
        Price middle = session.context().band().middle();
        return close(session, book, why, order -> switch (last) {
            case A, B ->
                atMiddle(order, middle, "No surplus was left for this bid.", "No demand was left for this offer.");
            case C -> "Nobody was left whose limit agrees with the limit of this " + side(order) + ".";
        });
    }

    /// The clearing of a session; `whyNot` answers for each order that did not trade at all.
    static Clearing close(Session session, OrderBook book, String why, Function<OpenOrder, String> whyNot) {
        SlotContext context = session.context();
        context.storage().ifPresent(storage -> StorageTrades.add(session, book, storage));
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.clearing(why));
        Stream.concat(session.bids().stream(), session.offers().stream())
                .filter(order -> order.traded() == 0 && !order.isClosed())
                .forEach(order -> reasons.add(Reason.order(order.order().id(), whyNot.apply(order))));
        reasons.addAll(session.turnedAway());
        return new Clearing(context.slot(), session.trades(), List.of(), reasons);
    }

    /// Why an order did not trade at the mid-market price.
    static String atMiddle(OpenOrder order, Price middle, String noneForBid, String noneForOffer) {
        if (!order.suits(middle)) {
            return "The mid-market price " + middle + " does not suit the limit of this " + side(order) + ".";
        }
        return switch (order.order()) {
            case Bid _ -> noneForBid;
            case Offer _ -> noneForOffer;
        };
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

    private static String side(OpenOrder order) {
        return switch (order.order()) {
            case Bid _ -> "bid";
            case Offer _ -> "offer";
        };
    }
}
