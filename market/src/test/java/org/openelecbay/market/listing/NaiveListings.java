package org.openelecbay.market.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Price;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Trade;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;

/// The naive twin of the marketplace: every buyer looks through all listings, a watt-hour at a time.
public final class NaiveListings {

    /// One segment of an offer.
    private record Shelf(Offer offer, int segment) {
        Price price() {
            return offer.segments().get(segment).limit();
        }
    }

    private final SlotContext context;
    private final Map<Shelf, Long> left = new HashMap<>();
    private final List<Trade> trades = new ArrayList<>();

    private NaiveListings(OrderBook book, SlotContext context) {
        this.context = context;
        for (Offer offer : book.offers()) {
            for (int i = 0; i < offer.segments().size(); i++) {
                left.put(new Shelf(offer, i), offer.segments().get(i).quantity().wattHours());
            }
        }
    }

    /// The trades of a book, numbered from 1.
    public static List<Trade> trades(OrderBook book, SlotContext context) {
        NaiveListings listings = new NaiveListings(book, context);
        List<Bid> bids = new ArrayList<>(book.bids());
        bids.sort(Comparator.comparing(Bid::submittedAt)
                .thenComparing(Bid::owner, context.ties())
                .thenComparing(Bid::id));
        bids.forEach(listings::shop);
        return listings.trades;
    }

    private void shop(Bid bid) {
        for (Segment segment : bid.segments()) {
            if (!shop(bid, segment)) {
                return;
            }
        }
    }

    private boolean shop(Bid bid, Segment segment) {
        long missing = segment.quantity().wattHours();
        while (missing > 0) {
            Optional<Shelf> best = best(bid, segment);
            if (best.isEmpty()) {
                return false;
            }
            long taken = 0;
            while (taken < missing && best.equals(best(bid, segment))) {
                left.merge(best.get(), -1L, Long::sum);
                taken++;
            }
            trades.add(trade(bid, best.get(), taken));
            missing -= taken;
        }
        return true;
    }

    private Optional<Shelf> best(Bid bid, Segment segment) {
        return left.keySet().stream()
                .filter(shelf -> left.get(shelf) > 0)
                .filter(shelf -> !shelf.offer().submittedAt().isAfter(bid.submittedAt()))
                .filter(shelf -> shelf.price().compareTo(segment.limit()) <= 0)
                .min(Comparator.comparing(Shelf::price)
                        .thenComparing(shelf -> shelf.offer().owner(), context.ties())
                        .thenComparing(shelf -> shelf.offer().submittedAt())
                        .thenComparing(shelf -> shelf.offer().id())
                        .thenComparing(Shelf::segment));
    }

    private Trade trade(Bid bid, Shelf shelf, long wattHours) {
        return new Trade(
                trades.size() + 1,
                context.slot(),
                shelf.offer().owner(),
                bid.owner(),
                Energy.ofWattHours(wattHours),
                shelf.price(),
                shelf.price(),
                Origin.MATCHED);
    }
}
