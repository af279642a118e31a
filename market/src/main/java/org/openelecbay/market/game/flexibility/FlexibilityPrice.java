package org.openelecbay.market.game.flexibility;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.DoubleStream;
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
import org.openelecbay.market.game.flexibility.FlexibilityMarket.Secured;
import org.openelecbay.market.game.price.OwnerCurves;

/// Flexibility for a price on the orders of a slot: offers are flexibility that its owner may hold back to raise the
/// price; bids take the price as given.
///
/// Where there is no equilibrium, or the book is too large to look for one, sellers take the price as given too, and
/// the reason says so. Cost: bids times steps for the search, O(n log n) without it. Source: docs/reference/games.md,
/// after Park et al. 2021.
public final class FlexibilityPrice implements MarketMechanism {

    private static final long LARGEST = 250_000;

    private static final double MILLIONTH = 1e-6;

    private final Price flexibility;

    /// The rule.
    ///
    /// @param flexibility how far worth and cost move from the limit over an order, per kWh; above zero
    public FlexibilityPrice(Price flexibility) {
        this.flexibility = OrderCurves.requireFlexible(flexibility);
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            bids.breakTies(bids.size(), context.ties());
            offers.breakTies(offers.size(), context.ties());
            return cleared(bids, offers, tally);
        });
    }

    private String cleared(Ladder bids, Ladder offers, Tally tally) {
        OrderCurves orders = OrderCurves.of(bids, offers, flexibility);
        OwnerCurves sellers = OwnerCurves.of(false, orders.offers(), offers::owner);
        boolean isSmall = (long) bids.size() * (bids.size() + offers.size()) <= LARGEST;
        if (!isSmall) {
            tally.standsIn();
            Price price = enter(bids, offers, competitive(orders, sellers), tally);
            return "The book is too large to look for an equilibrium of " + sellers.owners()
                    + " sellers, each of whom hardly moves the price: all take " + price + " as given.";
        }
        FlexibilityMarket market = new FlexibilityMarket(orders.bids(), orders.offers(), sellers);
        Optional<Secured> found = market.equilibrium();
        if (found.isEmpty()) {
            tally.standsIn();
        }
        Price price = enter(bids, offers, found.orElseGet(market::asGiven), tally);
        return found.map(secured -> said(market, secured, sellers.owners(), price))
                .orElseGet(() ->
                        "There is no equilibrium in pure strategies of sellers who hold flexibility back: all take "
                                + price + " as given.");
    }

    private static String said(FlexibilityMarket market, Secured secured, int sellers, Price price) {
        OptionalDouble anarchy = market.priceOfAnarchy(secured);
        return String.format(
                        Locale.ROOT,
                        "At %s none of %d sellers gains %s of the currency or more by securing more or less: an"
                                + " equilibrium in one round",
                        price,
                        sellers,
                        secured.epsilon() < MILLIONTH
                                ? "a millionth"
                                : String.format(Locale.ROOT, "%.6f", Math.nextUp(secured.epsilon())))
                + (anarchy.isPresent()
                        ? String.format(
                                Locale.ROOT,
                                "; the best trades for all would be worth %.4f times as much (its price of anarchy).",
                                anarchy.getAsDouble())
                        : ".");
    }

    private static Secured competitive(OrderCurves orders, OwnerCurves sellers) {
        return FlexibilityMarket.asGiven(orders.bids(), sellers);
    }

    private static Price enter(Ladder bids, Ladder offers, Secured secured, Tally tally) {
        Price price = Price.ofMicrosPerKwh((long) Math.rint(secured.price() * OrderCurves.MICROS));
        WholeTrades.atOnePrice(bids, offers, wattHours(secured.bought()), wattHours(secured.sold()), price, tally);
        long orders = (long) bids.size() + offers.size();
        tally.said(new Traffic(1, 2 * orders, orders * (Traffic.ID + 3L * Traffic.NUMBER)));
        tally.whyNot(
                "At " + price + " this bid is worth too little to be served a whole watt-hour.",
                "At " + price + " its owner does not secure a whole watt-hour of this offer.");
        return price;
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
                "Sellers hold back to raise the price; the price of anarchy says how much that costs.",
                Property.TRUTHFUL,
                "It plays the best amounts for the costs that are given; other limits can do better.");
    }

    @Override
    public Set<Disclosure> discloses() {
        return Set.of(Disclosure.CURVES);
    }
}
