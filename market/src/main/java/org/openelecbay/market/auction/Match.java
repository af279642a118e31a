package org.openelecbay.market.auction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Origin;
import org.openelecbay.core.Price;
import org.openelecbay.core.Reason;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Trade;
import org.openelecbay.market.Entrants;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.SlotContext;

/// The matching that all views of the call auction share: walk for the volume, fill, pair greedily in sort order.
///
/// A valid book has no owner on both sides of a crossing: the gate turns the later order away (spec A.1). Should a
/// book hold one all the same and a pair have one owner on both sides, the later orders go out and the book is
/// matched again. Rules that fill and pair in another way than this have them out from the start.
final class Match {

    private final Slot slot;
    private final Ladder bids;
    private final Ladder offers;
    private final Optional<Crossing> crossing;
    private final Fills bidFills;
    private final Fills offerFills;
    private final Pairing pairing;
    private final List<Reason> turnedAway;

    private Match(Entrants entrants, SlotContext context, TieRule rule) {
        this.slot = entrants.book().slot();
        this.turnedAway = entrants.turnedAway();
        this.bids = Ladder.ofBids(entrants.book().bids());
        this.offers = Ladder.ofOffers(entrants.book().offers());
        Walk walk = Walk.along(bids, offers);
        this.crossing = walk.crossing(bids, offers);
        this.bidFills = Fills.of(bids, walk.volume(), walk.lastBid(), rule, context.ties());
        this.offerFills = Fills.of(offers, walk.volume(), walk.lastOffer(), rule, context.ties());
        this.pairing = Pairing.of(bidFills, offerFills);
    }

    private Match(Match other, Fills bidFills, Fills offerFills) {
        this.slot = other.slot;
        this.turnedAway = other.turnedAway;
        this.bids = other.bids;
        this.offers = other.offers;
        this.crossing = other.crossing;
        this.bidFills = bidFills;
        this.offerFills = offerFills;
        this.pairing = Pairing.of(bidFills, offerFills);
    }

    static Match of(OrderBook book, SlotContext context, TieRule rule) {
        Entrants entrants = Entrants.willing(book, context);
        Match match = new Match(entrants, context, rule);
        return match.pairsAnOwnerWithItself() ? new Match(entrants.withoutOwnCrossings(), context, rule) : match;
    }

    /// The match of a book whose owners trade on one side each, whatever pairs are made of it; ties by time.
    static Match withoutOwnCrossings(OrderBook book, SlotContext context) {
        return new Match(Entrants.willing(book, context).withoutOwnCrossings(), context, TieRule.TIME);
    }

    /// The same match with other fills, paired anew; both sides filled by the same total.
    Match refilled(Fills bids, Fills offers) {
        return new Match(this, bids, offers);
    }

    Slot slot() {
        return slot;
    }

    Optional<Crossing> crossing() {
        return crossing;
    }

    Ladder bids() {
        return bids;
    }

    Ladder offers() {
        return offers;
    }

    Fills bidFills() {
        return bidFills;
    }

    Fills offerFills() {
        return offerFills;
    }

    Pairing pairing() {
        return pairing;
    }

    List<Reason> turnedAway() {
        return turnedAway;
    }

    /// The trades, one a pair, at the prices that these two functions name for the pair's number from 0.
    List<Trade> trades(IntFunction<Price> sellerGets, IntFunction<Price> buyerPays) {
        Trade[] trades = new Trade[pairing.count()];
        for (int pair = 0; pair < trades.length; pair++) {
            trades[pair] = new Trade(
                    pair + 1,
                    slot,
                    offers.owner(pairing.offerRank(pair)),
                    bids.owner(pairing.bidRank(pair)),
                    Energy.ofWattHours(pairing.wattHours(pair)),
                    sellerGets.apply(pair),
                    buyerPays.apply(pair),
                    Origin.MATCHED);
        }
        return Arrays.asList(trades);
    }

    Price bidLimit(int pair) {
        return bids.limitPrice(pairing.bidRank(pair));
    }

    Price offerLimit(int pair) {
        return offers.limitPrice(pairing.offerRank(pair));
    }

    AuctionOutcome outcome() {
        List<Pair> pairs = new ArrayList<>(pairing.count());
        for (int pair = 0; pair < pairing.count(); pair++) {
            long wattHours = pairing.wattHours(pair);
            pairs.add(new Pair(
                    bids.fill(pairing.bidRank(pair), wattHours),
                    offers.fill(pairing.offerRank(pair), wattHours),
                    bidLimit(pair),
                    offerLimit(pair)));
        }
        return new AuctionOutcome(crossing, bidFills.list(), offerFills.list(), pairs);
    }

    private boolean pairsAnOwnerWithItself() {
        for (int pair = 0; pair < pairing.count(); pair++) {
            if (bids.owner(pairing.bidRank(pair)).equals(offers.owner(pairing.offerRank(pair)))) {
                return true;
            }
        }
        return false;
    }
}
