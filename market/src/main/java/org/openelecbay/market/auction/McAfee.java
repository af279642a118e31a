package org.openelecbay.market.auction;

import java.util.Map;
import java.util.Optional;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// McAfee's double auction: all trades at a price that none of the traders has set, if there is one, else a reduction.
///
/// The candidate price is the mean of the first bid and the first offer that do not trade, half-even to the micro;
/// where one is missing, [Sentinels] stand in. If the marginal bid and offer both accept it, the call auction's trades
/// are made at it and the operator keeps nothing; else the marginal pair stays out as in [TradeReduction].
///
/// Costs the ranking of the book, n log n. Source: McAfee, Journal of Economic Theory 56 (1992); spec A.5.
public final class McAfee implements MarketMechanism {

    private final Sentinels sentinels;

    /// The supplier's prices stand in for a missing bid or offer.
    public McAfee() {
        this(new Sentinels.SupplierBand());
    }

    public McAfee(Sentinels sentinels) {
        this.sentinels = sentinels;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        Match match = Match.withoutOwnCrossings(book, context);
        if (match.crossing().isEmpty()) {
            return Clearings.noCrossing(match);
        }
        MarginalOrders marginal = MarginalOrders.of(match);
        Optional<Price> candidate = candidate(marginal, context);
        return candidate
                .filter(price -> suits(marginal, price))
                .map(price -> full(match, price))
                .orElseGet(() ->
                        TradeReduction.reduced(marginal, Rationing.BY_RANK, context, whyReduced(marginal, candidate)));
    }

    /// What the auction finds out about a book beside the trades.
    public McAfeeOutcome outcome(OrderBook book, SlotContext context) {
        Match match = Match.withoutOwnCrossings(book, context);
        Optional<MarginalOrders> marginal = match.crossing().map(_ -> MarginalOrders.of(match));
        Optional<Price> candidate = marginal.flatMap(pair -> candidate(pair, context));
        return new McAfeeOutcome(
                candidate,
                candidate.isPresent() && suits(marginal.orElseThrow(), candidate.get()),
                ReductionOutcome.of(match, Rationing.BY_RANK, context));
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.BUDGET_BALANCED,
                Claims.OPERATOR_KEEPS,
                Property.EFFICIENT,
                "Where the candidate price does not suit the last pair, that pair stays out.",
                Property.SYMMETRIC,
                Claims.EARLIER_FIRST,
                Property.TRUTHFUL,
                "It holds for orders of one size, one limit an owner, with limits between the two sentinels: a larger "
                        + "order can move the pair that sets the price; multi-unit-reduction mends it.");
    }

    private Optional<Price> candidate(MarginalOrders marginal, SlotContext context) {
        Optional<Price> bid = marginal.nextBid().or(() -> sentinels.floor(context));
        Optional<Price> offer = marginal.nextOffer().or(() -> sentinels.cap(context));
        return bid.flatMap(low -> offer.map(low::mean));
    }

    private static boolean suits(MarginalOrders marginal, Price price) {
        return marginal.offer().compareTo(price) <= 0 && price.compareTo(marginal.bid()) <= 0;
    }

    private static Clearing full(Match match, Price price) {
        return Clearings.atTwoPrices(
                match,
                price,
                price,
                "The mean of the first bid and offer that do not trade, " + price
                        + ", suits everybody who trades; nobody among them has set it.",
                Unserved.of(match, price, price));
    }

    private static String whyReduced(MarginalOrders marginal, Optional<Price> candidate) {
        String range = "the last offer and bid, " + marginal.offer() + " and " + marginal.bid();
        return candidate
                .map(price -> "The candidate price " + price + " does not lie between " + range + ". ")
                .orElse("There is no bid or offer behind " + range + ". ");
    }
}
