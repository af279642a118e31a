package org.openelecbay.market.auction.session;

import java.util.List;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Order;
import org.openelecbay.core.Segment;
import org.openelecbay.market.Entrants;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;

/// Holds an auction among those who take part.
///
/// Should it pair an owner with itself, which no valid book allows (spec A.1), the later orders go out and the
/// auction is held again. A book whose money cannot be counted is turned down with that reason.
public final class Session {

    private static final long MOST_NANOS = Long.MAX_VALUE / 16;

    private Session() {}

    /// An auction of both sides of a book.
    @FunctionalInterface
    public interface Auction {

        /// Trades into the tally and says why at these prices, in one sentence.
        ///
        /// @param bids at least one, highest first, ties not yet broken
        /// @param offers at least one, lowest first, ties not yet broken
        String hold(Ladder bids, Ladder offers, Tally tally);
    }

    /// The clearing that the auction makes of the willing orders of a book.
    public static Clearing of(OrderBook book, SlotContext context, Auction auction) {
        Entrants entrants = Entrants.willing(book, context);
        Tally tally = new Tally(entrants.book());
        String why = hold(entrants.book(), auction, tally);
        if (tally.pairsAnOwnerWithItself()) {
            entrants = entrants.withoutOwnCrossings();
            tally = new Tally(entrants.book());
            why = hold(entrants.book(), auction, tally);
        }
        return tally.clearing(why, entrants.turnedAway());
    }

    private static String hold(OrderBook book, Auction auction, Tally tally) {
        if (book.bids().isEmpty() || book.offers().isEmpty()) {
            return "Nothing trades: the book has no " + (book.bids().isEmpty() ? "bids." : "offers.");
        }
        if (!isCountable(book)) {
            return "Nothing trades: quantities times limits of this book are too large to be counted.";
        }
        return auction.hold(Ladder.ofBids(book.bids()), Ladder.ofOffers(book.offers()), tally);
    }

    /// True when all energy of the book at any of its limits, and at their differences, is money that can be
    /// counted.
    private static boolean isCountable(OrderBook book) {
        double energy = Math.max(energy(book.bids()), energy(book.offers()));
        double limit = Math.max(1, Math.max(limit(book.bids()), limit(book.offers())));
        return energy * limit < MOST_NANOS;
    }

    private static double energy(List<? extends Order> orders) {
        double sum = 0;
        for (Order order : orders) {
            for (Segment segment : order.segments()) {
                sum += segment.quantity().wattHours();
            }
        }
        return sum;
    }

    private static double limit(List<? extends Order> orders) {
        double most = 0;
        for (Order order : orders) {
            for (Segment segment : order.segments()) {
                most = Math.max(most, Math.abs((double) segment.limit().microsPerKwh()));
            }
        }
        return most;
    }
}
