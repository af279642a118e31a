package org.openelecbay.market.auction.iterative;

import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.Disclosure;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.curve.OrderCurves;
import org.openelecbay.market.auction.curve.WholeTrades;
import org.openelecbay.market.auction.session.Session;

/// The iterative double auction on the orders of a slot: every order becomes a curve that only its owner knows,
/// and the auctioneer learns a bid or an ask a round.
///
/// The limit is where a bid is worth most and an offer costs least ([Curves]), so nobody trades beyond it. The
/// last price is rounded half-even to the micro; orders that it does not suit drop out; what both sides trade
/// is rounded down to whole watt-hours and split by largest remainder. Everybody trades at this one price.
///
/// Cost: orders times rounds. Source: Kang et al. 2017; spec A.10, with the pairs of a book pooled.
public final class IterativeDoubleAuction implements MarketMechanism {

    /// The most rounds that may be asked for.
    public static final int MOST_ROUNDS = 10_000;

    private static final double TOLERANCE = 1e-7;

    private final Price flexibility;
    private final int rounds;

    /// @param flexibility how much less than the limit the last watt-hour of a bid is worth, and how much more
    ///     that of an offer costs; above zero
    /// @param rounds 1 to [#MOST_ROUNDS]
    public IterativeDoubleAuction(Price flexibility, int rounds) {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException(
                    "The iterative auction may take " + rounds + " rounds; allowed are 1 to " + MOST_ROUNDS + ".");
        }
        this.flexibility = OrderCurves.requireFlexible(flexibility);
        this.rounds = rounds;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            bids.breakTies(bids.size(), context.ties());
            offers.breakTies(offers.size(), context.ties());
            Curves curves = Curves.of(bids, offers, flexibility.microsPerKwh());
            PooledRounds pooled = PooledRounds.of(curves, TOLERANCE, rounds);
            tally.said(traffic(pooled.rounds(), bids.size() + offers.size()));
            Price price = Price.ofMicrosPerKwh(curves.base() + (long) Math.rint(pooled.price()));
            WholeTrades.atOnePrice(bids, offers, pooled.bought(), pooled.sold(), price, tally);
            tally.whyNot(
                    "At " + price + " this bid is worth too little to be served a whole watt-hour.",
                    "At " + price + " this offer costs too much to be asked for a whole watt-hour.");
            String level = "After " + pooled.rounds() + " rounds both sides balance at " + price;
            return pooled.isSettled()
                    ? level + ", where the next watt-hour is worth to the buyers what it costs the sellers."
                    : level + "; more rounds are not allowed, though quantities still move a little.";
        });
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "It finds the best for curves that fall and rise beyond the limits, so orders near the price trade in part.",
                Property.TRUTHFUL,
                "It counts on bids and asks that take the price as given; a large order gains by asking for less.");
    }

    @Override
    public Set<Disclosure> discloses() {
        return Set.of(Disclosure.PRICES);
    }

    /// Each round everybody sends a number under its name and gets one back.
    private static Traffic traffic(long rounds, long orders) {
        return new Traffic(
                rounds, 2 * rounds * orders, rounds * orders * (Traffic.ID + Traffic.NUMBER + Traffic.NUMBER));
    }
}
