package org.openelecbay.market.game.microgrid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.curve.Curve;
import org.openelecbay.market.auction.curve.OrderCurves;
import org.openelecbay.market.auction.curve.WholePrices;
import org.openelecbay.market.auction.curve.WholeTrades;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;
import org.openelecbay.market.game.leader.Follower;
import org.openelecbay.market.game.leader.Lot;

/// Microgrids that set price and quantity, on the orders of a slot.
///
/// Every owner of offers is a microgrid that sells its steps at their limits or above, buyers are the curves of the
/// bids ([OrderCurves]), and prices lie between the supplier's two. The outcome is that of [PriceQuantityGame]; where
/// it has no equilibrium in pure strategies the reason says so, and the price that clears the market is taken.
///
/// Cost: orders times their logarithm, for every microgrid that is checked. Sources: Liu et al. 2020 (the review's
/// reference 54) for the question, Bertrand and Edgeworth, Kreps and Scheinkman 1983 for the game;
/// docs/reference/leader-games.md.
public final class MicrogridPrices implements MarketMechanism {

    private final Price flexibility;
    private final Play play;

    /// @param flexibility of the buyers, as [OrderCurves] wants it
    /// @param play whether prices and quantities are set at once
    public MicrogridPrices(Price flexibility, Play play) {
        this.flexibility = OrderCurves.requireFlexible(flexibility);
        this.play = play;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            bids.breakTies(bids.size(), context.ties());
            offers.breakTies(offers.size(), context.ties());
            return hold(bids, offers, tally, context);
        });
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.EFFICIENT,
                "Large sellers hold energy back to raise the price, and bids near the price trade in part.",
                Property.TRUTHFUL,
                "A seller knows the buyers' curves; who hides its limit gets a better price.");
    }

    private String hold(Ladder bids, Ladder offers, Tally tally, SlotContext context) {
        Price lowest = context.band().exportPrice();
        Price highest = context.band().importPrice();
        Map<ParticipantId, List<Integer>> ranks = new LinkedHashMap<>();
        for (int rank = 0; rank < offers.size(); rank++) {
            if (offers.limit(rank) <= highest.microsPerKwh()) {
                ranks.computeIfAbsent(offers.owner(rank), _ -> new ArrayList<>())
                        .add(rank);
            }
        }
        if (ranks.isEmpty()) {
            return "Nothing trades: every offer asks more than the supplier does.";
        }
        List<List<Integer>> owned = List.copyOf(ranks.values());
        PriceQuantityGame game = new PriceQuantityGame(
                OrderCurves.of(bids, offers, flexibility).bids().stream()
                        .map(each -> new Follower.Quadratic(each.limit(), each.slope(), each.most()))
                        .toList(),
                owned.stream().map(each -> microgrid(offers, each)).toList(),
                lowest.currencyPerKwh(),
                highest.currencyPerKwh());
        Outcome outcome = play == Play.AT_ONCE ? game.atOnce() : game.quantityFirst();
        Price price = WholePrices.nearest(outcome.price()).max(lowest).min(highest);
        if (!trade(bids, offers, owned, outcome, price, tally)) {
            return "Nothing trades: at no price between the supplier's two do buyers want what microgrids sell.";
        }
        tally.whyNot(
                "At " + price + " this bid is worth too little to be served a whole watt-hour.",
                "At " + price
                        + " its microgrid sells nothing of this offer: it costs too much, or would spoil the price.");
        if (!outcome.isEquilibrium()) {
            tally.standsIn();
        }
        return why(outcome, price, owned.size());
    }

    private boolean trade(
            Ladder bids, Ladder offers, List<List<Integer>> owned, Outcome outcome, Price price, Tally tally) {
        double[] bought = new double[bids.size()];
        List<Curve> buyers = OrderCurves.of(bids, offers, flexibility).bids();
        Arrays.setAll(bought, k -> buyers.get(k).demandAt(price.currencyPerKwh()) * WholeTrades.WATT_HOURS);
        double[] sold = new double[offers.size()];
        for (int j = 0; j < owned.size(); j++) {
            double left = outcome.quantities()[j] * OrderCurves.WATT_HOURS;
            for (int rank : owned.get(j)) {
                sold[rank] = Math.min(left, (double) offers.quantity(rank));
                left -= sold[rank];
            }
        }
        if (Arrays.stream(bought).sum() == 0 || Arrays.stream(sold).sum() == 0) {
            return false;
        }
        WholeTrades.atOnePrice(bids, offers, bought, sold, price, tally);
        return true;
    }

    private String why(Outcome outcome, Price price, int microgrids) {
        String who = outcome.checked() < microgrids
                ? "none of the " + outcome.checked() + " largest of " + microgrids + " microgrids"
                : "no microgrid";
        if (outcome.isEquilibrium()) {
            return (play == Play.AT_ONCE ? "Asking " : "With what they bring the microgrids get ") + price + ", " + who
                    + " gains by another " + (play == Play.AT_ONCE ? "price or quantity" : "quantity")
                    + " while the others stay.";
        }
        String tempted = String.format(
                Locale.ROOT,
                "a microgrid would gain %.6f by %s %s",
                outcome.epsilon(),
                play == Play.AT_ONCE ? "asking" : "driving the price to",
                WholePrices.nearest(outcome.temptation()));
        return play == Play.AT_ONCE
                ? "No equilibrium in pure strategies: at the clearing price " + tempted
                        + ", which others would undercut step by step until it pays to raise it again (an Edgeworth cycle);"
                        + " so the market clears at " + price + "."
                : "No equilibrium in pure strategies was found: " + tempted + "; so the market clears at " + price
                        + ".";
    }

    private static Microgrid microgrid(Ladder offers, List<Integer> ranks) {
        return new Microgrid(ranks.stream()
                .map(rank -> new Lot(
                        offers.limit(rank) / OrderCurves.MICROS, offers.quantity(rank) / OrderCurves.WATT_HOURS))
                .toList());
    }
}
