package org.openelecbay.market.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openelecbay.core.Bid;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Offer;
import org.openelecbay.core.Order;
import org.openelecbay.core.Origin;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.core.Promise;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Trade;
import org.openelecbay.core.Wish;

/// The bids of a session that wish for something, and how much of each was met.
///
/// What a seller gets for such energy is the mid-market price and the premium, so an offer takes part with the segments
/// whose limit suits both together; a bid with those whose limit suits the price alone.
final class Wishes {

    private final Session session;
    private final Price middle;
    private final List<Wishing> wishing;
    private final List<ParticipantId> sellers;

    /// A bid with a wish.
    private static final class Wishing {
        private final OpenOrder order;
        private final Bid bid;
        private long met;

        private Wishing(OpenOrder order, Bid bid) {
            this.order = order;
            this.bid = bid;
        }

        private Wish wish() {
            return bid.wish();
        }
    }

    Wishes(Session session) {
        this.session = session;
        this.middle = session.context().band().middle();
        this.sellers =
                session.offers().stream().map(open -> open.order().owner()).toList();
        List<Wishing> found = new ArrayList<>();
        for (OpenOrder open : session.bids()) {
            if (open.order() instanceof Bid bid && !bid.wish().kinds().isEmpty()) {
                found.add(new Wishing(open, bid));
            }
        }
        found.sort(Comparator.comparing((Wishing each) -> each.wish().premium()).reversed());
        this.wishing = List.copyOf(found);
    }

    /// Matches the bids whose most particular wish is of this kind, the higher premium first.
    void match(Wish.Kind kind) {
        for (Wishing each : wishing) {
            if (each.wish().kinds().iterator().next() == kind) {
                serve(each);
            }
        }
    }

    /// Nothing else may trade with a bid that must have what it wishes for.
    void closeThoseThatMust() {
        wishing.stream().filter(each -> each.wish().must()).forEach(each -> each.order.close());
    }

    /// The clearing with a word to everybody whose wish was not met in full.
    Clearing told(Clearing clearing) {
        Clearing told = clearing;
        for (Wishing each : wishing) {
            if (each.met < each.bid.quantity().wattHours()) {
                told = told.because(Reason.order(each.bid.id(), sentence(each)));
            }
        }
        return told;
    }

    private void serve(Wishing buyer) {
        double[] distances = session.context().distances().table(List.of(buyer.bid.owner()), sellers);
        for (int place : Levels.nearestFirst(distances, meeting(buyer, distances))) {
            OpenOrder seller = session.offers().get(place);
            long traded = Math.min(
                    buyer.order.leftAt(middle),
                    seller.leftAt(middle.plus(buyer.wish().premium())));
            if (traded > 0) {
                trade(buyer, seller, traded);
            }
        }
    }

    private int[] meeting(Wishing buyer, double[] distances) {
        return IntStream.range(0, distances.length)
                .filter(place -> session.offers().get(place).order() instanceof Offer offer
                        && buyer.wish().isMetBy(offer, distances[place]))
                .toArray();
    }

    private void trade(Wishing buyer, OpenOrder seller, long wattHours) {
        buyer.order.trade(wattHours);
        buyer.met += wattHours;
        seller.trade(wattHours);
        Order offer = seller.order();
        session.trades()
                .add(new Trade(
                        session.trades().size() + 1,
                        session.context().slot(),
                        offer.owner(),
                        buyer.bid.owner(),
                        Energy.ofWattHours(wattHours),
                        middle,
                        middle,
                        Origin.WISHED,
                        new Promise(buyer.wish().green(), buyer.wish().premium())));
    }

    private String sentence(Wishing each) {
        if (!each.order.suits(middle)) {
            return "The mid-market price " + middle + " does not suit the limit of this bid, whatever it wishes for.";
        }
        String met = each.met == 0
                ? "Nobody had energy left that meets the wish of this bid"
                : "Of the " + each.bid.quantity() + " of this bid, " + Energy.ofWattHours(each.met) + " meet its wish";
        return met + (each.wish().must() ? "; it takes nothing else." : "; the rest is matched like everybody's.");
    }
}
