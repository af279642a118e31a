package org.openelecbay.market.game.sharing;

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
import org.openelecbay.market.game.price.Takers;

/// The energy-sharing game on the orders of a slot: the price at which all curves balance, kept between the supplier's.
///
/// A bid falls and an offer rises in worth by the flexibility over all of its energy. At the price nobody would take or
/// give more or less, so it is an equilibrium of those who take the price as given. At one of the supplier's prices the
/// long side trades in proportion, and the supplier serves the rest at the same price.
///
/// Cost: O(n log n). Source: Cui et al.; spec E.1 with curves for the buildings.
public final class EnergySharingRule implements MarketMechanism {

    private final Price flexibility;

    /// The rule.
    ///
    /// @param flexibility how far worth and cost move from the limit over an order, per kWh; above zero
    public EnergySharingRule(Price flexibility) {
        this.flexibility = OrderCurves.requireFlexible(flexibility);
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            bids.breakTies(bids.size(), context.ties());
            offers.breakTies(offers.size(), context.ties());
            OrderCurves curves = OrderCurves.of(bids, offers, flexibility);
            double least = context.band().exportPrice().currencyPerKwh();
            double most = context.band().importPrice().currencyPerKwh();
            double sharing =
                    Takers.of(curves.bids(), curves.offers()).balancing(0).within(least, most);
            Price price = Price.ofMicrosPerKwh((long) Math.rint(sharing * OrderCurves.MICROS));
            double[] bought = curves.bids().stream()
                    .mapToDouble(curve -> OrderCurves.WATT_HOURS * curve.demandAt(sharing))
                    .toArray();
            double[] sold = curves.offers().stream()
                    .mapToDouble(curve -> OrderCurves.WATT_HOURS * curve.supplyAt(sharing))
                    .toArray();
            WholeTrades.atOnePrice(bids, offers, bought, sold, price, tally);
            tally.said(traffic(bids.size() + offers.size()));
            tally.whyNot(
                    "At " + price + " this bid is worth too little to be served a whole watt-hour.",
                    "At " + price + " this offer costs too much to be asked for a whole watt-hour.");
            return "At the sharing price " + price + " nobody gains by taking or giving more or less: an equilibrium in"
                    + " one round, exact up to whole watt-hours" + where(sharing, least, most)
                    + "; no other trades would be worth more to all (its price of anarchy is 1).";
        });
    }

    private static String where(double price, double least, double most) {
        if (price >= most) {
            return ", held at the supplier's import price";
        }
        return price <= least ? ", held at the supplier's export price" : "";
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "It finds the best for curves that fall and rise beyond the limits, so orders near the price trade in part.",
                Property.TRUTHFUL,
                "It counts on members that take the price as given; a large order gains by asking for less.");
    }

    @Override
    public Set<Disclosure> discloses() {
        return Set.of(Disclosure.CURVES);
    }

    /// Everybody hands in a curve of two numbers under its name and gets the price back.
    private static Traffic traffic(long orders) {
        return new Traffic(1, 2 * orders, orders * (Traffic.ID + 3 * Traffic.NUMBER));
    }
}
