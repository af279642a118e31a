package org.openelecbay.market.auction.iterative;

import java.util.Arrays;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Sides;
import org.openelecbay.market.auction.session.Tally;
import org.openelecbay.market.auction.session.WholeEnergies;

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
    private static final int BITS_OF_A_WATT_HOUR = 20;
    private static final long MOST_FLEXIBILITY = 1L << 50;

    private final Price flexibility;
    private final int rounds;

    /// @param flexibility how much less than the limit the last watt-hour of a bid is worth, and how much more
    ///     that of an offer costs; above zero
    /// @param rounds 1 to [#MOST_ROUNDS]
    public IterativeDoubleAuction(Price flexibility, int rounds) {
        if (flexibility.microsPerKwh() <= 0 || flexibility.microsPerKwh() > MOST_FLEXIBILITY) {
            throw new IllegalArgumentException("The flexibility of the iterative auction is " + flexibility
                    + "; its curves need one above zero, such as 0.05.");
        }
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException(
                    "The iterative auction may take " + rounds + " rounds; allowed are 1 to " + MOST_ROUNDS + ".");
        }
        this.flexibility = flexibility;
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
            trade(bids, offers, pooled, price, tally);
            return "After " + pooled.rounds() + " rounds both sides balance at " + price
                    + ", where the next watt-hour is worth to the buyers what it costs the sellers.";
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

    private static void trade(Ladder bids, Ladder offers, PooledRounds pooled, Price price, Tally tally) {
        long micros = price.microsPerKwh();
        double total = Math.max(
                Arrays.stream(pooled.bought()).sum(),
                Arrays.stream(pooled.sold()).sum());
        int bits = Math.clamp(60 - Math.getExponent(total), 0, BITS_OF_A_WATT_HOUR);
        long[] buying = new long[bids.size()];
        for (int rank = 0; rank < buying.length; rank++) {
            buying[rank] = bids.limit(rank) >= micros ? parts(pooled.bought()[rank], bits) : 0;
        }
        long[] selling = new long[offers.size()];
        for (int rank = 0; rank < selling.length; rank++) {
            selling[rank] = offers.limit(rank) <= micros ? parts(pooled.sold()[rank], bits) : 0;
        }
        long both = Math.min(Arrays.stream(buying).sum(), Arrays.stream(selling).sum()) >> bits;
        if (both > 0) {
            new Sides(bids, offers)
                    .pair(
                            byOrder(bids, buying, 1L << bits, both),
                            byOrder(offers, selling, 1L << bits, both),
                            _ -> price,
                            price,
                            tally);
        }
        tally.whyNot(
                "At " + price + " this bid is worth too little to be served a whole watt-hour.",
                "At " + price + " this offer costs too much to be asked for a whole watt-hour.");
    }

    /// Whole watt-hours by rank: rounded for each order as a whole, whose segments fill in their order.
    private static long[] byOrder(Ladder ladder, long[] parts, long unit, long total) {
        int[] places = new int[ladder.orderCount()];
        long[] sums = new long[ladder.orderCount()];
        int count = 0;
        for (int rank = 0; rank < parts.length; rank++) {
            int order = ladder.orderIndex(rank);
            places[order] = places[order] == 0 ? ++count : places[order];
            sums[places[order] - 1] += parts[rank];
        }
        long[] left = WholeEnergies.of(sums, unit, total);
        long[] fills = new long[parts.length];
        for (int rank = 0; rank < parts.length; rank++) {
            int place = places[ladder.orderIndex(rank)] - 1;
            fills[rank] = parts[rank] == 0 ? 0 : Math.min(left[place], ladder.quantity(rank));
            left[place] -= fills[rank];
        }
        return fills;
    }

    /// The one rounding of energies: down to parts of a watt-hour.
    private static long parts(double wattHours, int bits) {
        return (long) Math.scalb(wattHours, bits);
    }

    /// Each round everybody sends a number under its name and gets one back.
    private static Traffic traffic(long rounds, long orders) {
        return new Traffic(
                rounds, 2 * rounds * orders, rounds * orders * (Traffic.ID + Traffic.NUMBER + Traffic.NUMBER));
    }
}
