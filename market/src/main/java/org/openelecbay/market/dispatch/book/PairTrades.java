package org.openelecbay.market.dispatch.book;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.openelecbay.core.Price;
import org.openelecbay.market.Property;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.curve.WholeTrades;
import org.openelecbay.market.auction.session.Tally;

/// What a rule in pairs found, and how it becomes trades.
///
/// @param trades units by pair
/// @param prices by pair, in those of the market of pairs
/// @param goodTo how well prices are known, in those of the market of pairs
/// @param why one sentence
record PairTrades(double[] trades, double[] prices, double goodTo, String why) {

    /// What rules in pairs do not claim.
    static final Map<Property, String> EXCEPTIONS = Map.of(
            Property.EFFICIENT,
            "It finds the best for curves that fall and rise beyond the limits, among near partners and with what pairs mind.",
            Property.SYMMETRIC,
            "Whole watt-hours are rounded pair by pair, and equals may have other partners at other prices.",
            Property.TRUTHFUL,
            "It counts on curves that take the prices as given; a large order gains by asking for less.");

    /// Enters what is found and says why.
    static String enter(PairedOrders orders, Ladder bids, Ladder offers, Tally tally, Supplier<PairTrades> search) {
        tally.whyNot(
                "No partner of this bid had a whole watt-hour for it at a price that suits both.",
                "No partner of this offer wanted a whole watt-hour of it at a price that suits both.");
        if (orders.market().pairs().isEmpty()) {
            return "Nothing trades: no bid is worth more to its owner than an offer costs, with what pairs mind.";
        }
        PairTrades found = search.get();
        List<WholeTrades.Pair> pairs = orders.whole(found.trades(), found.prices(), found.goodTo());
        WholeTrades.inPairs(bids, offers, pairs, tally);
        String thinned = orders.isThinned()
                ? " The book is large, so each order chose " + orders.partners() + " of a sample of partners."
                : "";
        return found.why() + range(pairs) + thinned;
    }

    private static String range(List<WholeTrades.Pair> pairs) {
        long low = pairs.stream()
                .filter(pair -> pair.wattHours() >= 1)
                .mapToLong(pair -> pair.price().microsPerKwh())
                .min()
                .orElse(0);
        long high = pairs.stream()
                .filter(pair -> pair.wattHours() >= 1)
                .mapToLong(pair -> pair.price().microsPerKwh())
                .max()
                .orElse(0);
        return " Prices go from " + Price.ofMicrosPerKwh(low) + " to " + Price.ofMicrosPerKwh(high) + ".";
    }
}
