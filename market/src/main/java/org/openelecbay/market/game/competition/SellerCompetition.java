package org.openelecbay.market.game.competition;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.curve.Curve;
import org.openelecbay.market.auction.curve.OrderCurves;
import org.openelecbay.market.auction.curve.WholeTrades;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;

/// Sellers that compete by price for buyers that move to whoever serves them better, on the orders of a slot.
///
/// Each offer is a seller with all its energy, which posts a price between its limit and the supplier's; buyers are the
/// curves of the bids ([OrderCurves]). Where both are at rest, every seller that sells posts the least price at which
/// buyers want no more than those sellers have: who asks more loses its buyers and dies out, who asks less gives away
/// money. This rest is found directly, in whole micros. At the supplier's lower price sellers, and at its upper
/// price buyers, get less than they want, in proportion.
///
/// Cost: orders times some sixty halvings. Sources: Paudel et al. 2019; spec E.3; docs/reference/leader-games.md.
public final class SellerCompetition implements MarketMechanism {

    private static final double NOISE = 1e-12;

    private final Price flexibility;

    /// @param flexibility of the buyers, as [OrderCurves] wants it
    public SellerCompetition(Price flexibility) {
        this.flexibility = OrderCurves.requireFlexible(flexibility);
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
                "It is best for buyers whose worth falls below their limits, so bids near the price trade in part.",
                Property.TRUTHFUL,
                "Buyers and sellers take what others do as given; a large order gains by asking for less.");
    }

    private String hold(Ladder bids, Ladder offers, Tally tally, SlotContext context) {
        List<Curve> buyers = OrderCurves.of(bids, offers, flexibility).bids();
        Price lowest = context.band().exportPrice();
        Price price = rest(buyers, offers, lowest, context.band().importPrice());
        double[] bought = new double[bids.size()];
        Arrays.setAll(bought, k -> buyers.get(k).demandAt(price.currencyPerKwh()) * WholeTrades.WATT_HOURS);
        double wanted = Arrays.stream(bought).sum();
        double[] sold = sold(offers, price, wanted);
        if (wanted == 0 || Arrays.stream(sold).sum() == 0) {
            return "Nothing trades: at no price between the supplier's two do buyers want what sellers have.";
        }
        WholeTrades.atOnePrice(bids, offers, bought, sold, price, tally);
        tally.whyNot(
                "At " + price + " this bid is worth too little to be served a whole watt-hour.",
                "Its seller died out: at " + price + " others serve every buyer.");
        return "Sellers and buyers are at rest at " + price
                + ": no buyer gains by moving to another seller, and no seller by another price, since buyers would"
                + " leave it or pay less.";
    }

    /// The least price, in whole micros, at which buyers want no more than the sellers have who can post it.
    private static Price rest(List<Curve> buyers, Ladder offers, Price lowest, Price highest) {
        long low = lowest.microsPerKwh();
        long high = highest.microsPerKwh();
        while (low < high) {
            long middle = low + (high - low) / 2;
            Price price = Price.ofMicrosPerKwh(middle);
            double wanted = wanted(buyers, price);
            if (wanted <= supply(offers, price) * (1 + NOISE)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return Price.ofMicrosPerKwh(high);
    }

    /// kWh.
    private static double wanted(List<Curve> buyers, Price price) {
        double sum = 0;
        for (Curve buyer : buyers) {
            sum += buyer.demandAt(price.currencyPerKwh());
        }
        return sum;
    }

    /// kWh.
    private static double supply(Ladder offers, Price price) {
        long sum = 0;
        for (int rank = 0; rank < offers.size() && offers.limit(rank) <= price.microsPerKwh(); rank++) {
            sum += offers.quantity(rank);
        }
        return sum / OrderCurves.WATT_HOURS;
    }

    /// Sellers that would also sell for less come first, all alike; those whose limit is the price share the rest.
    private static double[] sold(Ladder offers, Price price, double wanted) {
        double[] sold = new double[offers.size()];
        int below = 0;
        while (below < sold.length && offers.limit(below) < price.microsPerKwh()) {
            below++;
        }
        int upTo =
                below < sold.length && offers.limit(below) == price.microsPerKwh() ? offers.endOfLevel(below) : below;
        double left = share(offers, 0, below, wanted, sold);
        share(offers, below, upTo, left, sold);
        return sold;
    }

    private static double share(Ladder offers, int from, int to, double wanted, double[] sold) {
        double have = 0;
        for (int rank = from; rank < to; rank++) {
            have += offers.quantity(rank);
        }
        double share = have == 0 ? 0 : Math.min(1, wanted / have);
        for (int rank = from; rank < to; rank++) {
            sold[rank] = share * offers.quantity(rank);
        }
        return Math.max(0, wanted - have);
    }
}
