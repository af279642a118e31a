package org.openelecbay.market.game.bidding;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.Disclosure;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.curve.OrderCurves;
import org.openelecbay.market.auction.curve.WholeTrades;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;

/// Generalised demand bidding on the orders of a slot: each member bids one intercept and knows that it
/// moves the price.
///
/// The members are the owners of orders; the worth of what they take or give is that of their curves. The slope of all
/// bids is the mean slope of the curves times the responsiveness. Fewer than three members set no price.
///
/// Cost: O(n log n). Source: Chen, Zhao and Low; spec E.2 with curves for the costs.
public final class DemandBiddingRule implements MarketMechanism {

    private final Price flexibility;
    private final long responsiveness;

    /// The rule.
    ///
    /// @param flexibility how far worth and cost move from the limit over an order, per kWh; above zero
    /// @param responsiveness how many times steeper than the mean curve the bids answer to the price, from 1
    public DemandBiddingRule(Price flexibility, long responsiveness) {
        this.flexibility = OrderCurves.requireFlexible(flexibility);
        if (responsiveness < 1) {
            throw new IllegalArgumentException(
                    "Bids of the responsiveness " + responsiveness + " do not answer to the price. Take 1 or more.");
        }
        this.responsiveness = responsiveness;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            bids.breakTies(bids.size(), context.ties());
            offers.breakTies(offers.size(), context.ties());
            long members = members(bids, offers);
            return members < DemandBidding.FEWEST
                    ? alone(members, tally)
                    : cleared(bids, offers, game(bids, offers), tally);
        });
    }

    /// The game that a book is.
    OrderGame game(Ladder bids, Ladder offers) {
        return OrderGame.of(bids, offers, flexibility, responsiveness);
    }

    /// The owners of the orders of a book that take part.
    static long members(Ladder bids, Ladder offers) {
        return IntStream.range(0, bids.size() + offers.size())
                .mapToObj(k -> k < bids.size() ? bids.owner(k) : offers.owner(k - bids.size()))
                .distinct()
                .count();
    }

    private static String alone(long members, Tally tally) {
        String why = "Demand bidding needs three members and here are " + members + ".";
        tally.whyNot(why, why);
        return "Nothing trades: demand bidding needs three members to set a price and here are " + members + ".";
    }

    private static String cleared(Ladder bids, Ladder offers, OrderGame game, Tally tally) {
        OrderGame.Outcome outcome = game.equilibrium();
        Price price = Price.ofMicrosPerKwh((long) Math.rint(outcome.price() * OrderCurves.MICROS));
        WholeTrades.atOnePrice(bids, offers, wattHours(outcome.bought()), wattHours(outcome.sold()), price, tally);
        tally.said(new Traffic(1, 2L * game.members(), game.members() * (Traffic.ID + 2L * Traffic.NUMBER)));
        tally.whyNot(
                "At " + price + " this bid is worth too little for its owner to bid for a whole watt-hour.",
                "At " + price + " this offer costs too much for its owner to bid a whole watt-hour.");
        OptionalDouble anarchy = game.priceOfAnarchy(outcome);
        return "At " + price + " nobody gains by another bid, the own effect on the price counted: the equilibrium of "
                + game.members() + " members in one round, exact up to whole watt-hours"
                + (anarchy.isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "; the best trades for all would be worth %.4f times as much (its price of anarchy).",
                                anarchy.getAsDouble())
                        : ".");
    }

    private static double[] wattHours(double[] energies) {
        return DoubleStream.of(energies)
                .map(energy -> energy * OrderCurves.WATT_HOURS)
                .toArray();
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "Who moves the price holds back; the price of anarchy says how much that costs.",
                Property.TRUTHFUL,
                "It plays the best bids for the curves that the limits stand for; other limits can do better.");
    }

    @Override
    public Set<Disclosure> discloses() {
        return Set.of(Disclosure.QUANTITIES);
    }
}
