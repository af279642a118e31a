package org.openelecbay.market.listing;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.market.Entrants;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// Elecbay's marketplace as a rule: sellers list, buyers browse and order in the order of their arrival.
///
/// A buyer takes the cheapest listing at or below its limit, at equal prices that of the seller who is first in tie
/// order, then the earlier one, and pays the listed price; it sees what is listed when it comes. Members that may not
/// trade are turned away; the DSO's envelopes bind beside the limit of the feeder given here. O(n log n).
///
/// Source: spec G.7.
public final class ListingMarket implements MarketMechanism {

    private static final Price ANY = Price.ofMicrosPerKwh(Long.MAX_VALUE);

    private final Energy feederLimit;

    /// A feeder that carries everything.
    public ListingMarket() {
        this(ListingTerms.UNLIMITED);
    }

    /// @param feederLimit the most that all orders of a slot together may be for, not negative
    public ListingMarket(Energy feederLimit) {
        this.feederLimit = feederLimit;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        Entrants entrants = Entrants.willing(book, context).withoutOwnCrossings();
        ListingTerms terms = new ListingTerms(
                Instant.MAX, Set.of(), feederLimit, Price.ofMicrosPerKwh(Long.MIN_VALUE), ANY, ServiceFees.NONE);
        return new ListedOffers(entrants, context, terms).clear();
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "Whoever comes first is served first, even by a listing that another needs more.",
                Property.SYMMETRIC,
                "Of equal members the one that comes first, or is first in tie order, trades first.",
                Property.TRUTHFUL,
                "The seller's limit is the price, so asking for more can pay.");
    }
}
