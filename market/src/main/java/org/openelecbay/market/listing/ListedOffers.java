package org.openelecbay.market.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Segment;
import org.openelecbay.core.Trade;
import org.openelecbay.market.Entrants;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.session.Arrival;

/// One slot of the marketplace: every seller lists its offers when they come; every buyer, when it comes, takes the
/// cheapest listings that it accepts, at the listed price.
final class ListedOffers {

    private final SlotContext context;
    private final Marketplace marketplace;
    private final List<Offer> offers;
    private final List<Bid> bids;
    private final List<Trade> trades = new ArrayList<>();
    private final List<Reason> reasons = new ArrayList<>();
    private int listed;

    ListedOffers(Entrants entrants, SlotContext context, ListingTerms terms) {
        this.context = context;
        this.marketplace = new Marketplace(terms, context.ties());
        OrderBook book = entrants.book();
        this.offers = Arrival.sorted(book.offers(), (_, _) -> 0);
        this.bids = Arrival.sorted(book.bids(), context.ties());
        this.reasons.addAll(entrants.turnedAway());
    }

    Clearing clear() {
        for (Bid bid : bids) {
            listUntil(bid.submittedAt());
            shop(bid);
        }
        listUntil(Instant.MAX);
        explainOffers();
        reasons.addFirst(Reason.clearing(
                trades.isEmpty()
                        ? "Nothing trades: no buyer found a listing at or below its limit."
                        : "Every buyer took the cheapest listings there were when it came, at their prices."));
        return new Clearing(context.slot(), trades, List.<Payment>of(), reasons);
    }

    private void listUntil(Instant time) {
        while (listed < offers.size() && !offers.get(listed).submittedAt().isAfter(time)) {
            Offer offer = offers.get(listed++);
            for (Segment segment : offer.segments()) {
                marketplace.apply(new ListingCommand.List(offer.owner(), segment.quantity(), segment.limit()));
            }
        }
    }

    private void shop(Bid bid) {
        int before = trades.size();
        Energy missing = Energy.ZERO;
        for (Segment segment : bid.segments()) {
            missing = shop(bid, segment);
            if (missing.isPositive()) {
                break;
            }
        }
        if (missing.isPositive()) {
            reasons.add(Reason.order(bid.id(), whyMissing(trades.size() > before)));
        }
    }

    /// @return what could not be bought
    private Energy shop(Bid bid, Segment segment) {
        Energy missing = segment.quantity();
        while (missing.isPositive() && marketplace.feederLeft().isPositive()) {
            Listing listing = marketplace.browse(segment.limit()).orElse(null);
            if (listing == null) {
                return missing;
            }
            Energy quantity = missing.min(marketplace.leftOf(listing.number())).min(marketplace.feederLeft());
            buy(bid, listing, quantity);
            missing = missing.minus(quantity);
        }
        return missing;
    }

    private void buy(Bid bid, Listing listing, Energy quantity) {
        int number = trades.size() + 1;
        marketplace.apply(new ListingCommand.Order(new Purchase(
                new OrderId(bid.id().value() + "#" + number),
                bid.owner(),
                listing.number(),
                quantity,
                listing.price(),
                bid.submittedAt())));
        trades.add(new Trade(
                number,
                context.slot(),
                listing.seller(),
                bid.owner(),
                quantity,
                listing.price(),
                listing.price(),
                Origin.MATCHED));
    }

    private String whyMissing(boolean some) {
        String what = some ? "Only a part was bought: " : "Nothing was bought: ";
        return what
                + (marketplace.feederLeft().isPositive()
                        ? "no further listing at or below the limit was there when the order came."
                        : "the feeder carries no more.");
    }

    private void explainOffers() {
        int listing = 0;
        for (Offer offer : offers) {
            Energy left = Energy.ZERO;
            for (int segment = 0; segment < offer.segments().size(); segment++) {
                left = left.plus(marketplace.leftOf(listing++));
            }
            if (left.isPositive()) {
                String what = left.equals(offer.quantity()) ? "Nobody ordered it: " : "Not all of it was ordered: ";
                reasons.add(Reason.order(offer.id(), what + "whoever came later found it too dear or had enough."));
            }
        }
    }
}
