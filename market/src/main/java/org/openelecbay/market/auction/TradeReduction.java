package org.openelecbay.market.auction;

import java.util.HashMap;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// Trade reduction: the last bid and the last offer that would trade set the prices and stay out.
///
/// Of the call auction's trades the marginal bid, limit `b_K`, and the marginal offer, limit `s_K`, are given up with
/// everything that their owners want on that side. All others pay `b_K` and get `s_K`; the operator keeps the
/// difference. Whoever trades has no hand in its price. The owner of several segments or orders has one: what it holds
/// back may change who is last, so truthfulness is about owners with one limit.
///
/// Costs the ranking of the book, n log n. Source: McAfee, Journal of Economic Theory 56 (1992); Huang, Scheller-Wolf
/// and Sycara, Computational Intelligence 18 (2002); spec A.5.
public final class TradeReduction implements MarketMechanism {

    private final Rationing rationing;

    /// @param rationing how the longer of the two remaining sides is cut
    public TradeReduction(Rationing rationing) {
        this.rationing = rationing;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        Match match = Match.withoutOwnCrossings(book, context);
        return match.crossing().isEmpty()
                ? Clearings.noCrossing(match)
                : reduced(MarginalOrders.of(match), rationing, context, "");
    }

    /// What the auction finds out about a book beside the trades.
    public ReductionOutcome outcome(OrderBook book, SlotContext context) {
        return ReductionOutcome.of(Match.withoutOwnCrossings(book, context), rationing, context);
    }

    @Override
    public Map<Property, String> exceptions() {
        Map<Property, String> exceptions = new HashMap<>(Map.of(
                Property.BUDGET_BALANCED,
                Claims.OPERATOR_KEEPS,
                Property.EFFICIENT,
                "The last bid and offer stay out; what they would have gained is the price of truthfulness.",
                Property.SYMMETRIC,
                Claims.EARLIER_FIRST));
        if (rationing == Rationing.BY_RANK) {
            exceptions.put(
                    Property.TRUTHFUL,
                    "It holds for orders of one size only: where sizes differ, the longer side is served by limit, "
                            + "and a bid above one's own gets more energy; multi-unit-reduction mends it.");
        }
        return Map.copyOf(exceptions);
    }

    static Clearing reduced(MarginalOrders marginal, Rationing rationing, SlotContext context, String because) {
        Match match = Reduction.of(marginal, rationing, context);
        Price bid = marginal.bid();
        Price offer = marginal.offer();
        String why = match.pairing().count() == 0
                ? "Nothing trades: " + marginal.buyer() + " and " + marginal.seller()
                        + " set the prices, and without them one side is empty."
                : "The last bid, " + bid + ", is what buyers pay and the last offer, " + offer
                        + ", what sellers get; their owners stay out.";
        return Clearings.atTwoPrices(match, bid, offer, because + why, Unserved.ofReduced(match, marginal));
    }
}
