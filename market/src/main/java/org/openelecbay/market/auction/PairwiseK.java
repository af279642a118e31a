package org.openelecbay.market.auction;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// Pairwise k-pricing: the trades of the call auction, each pair at its own price `k bid + (1 - k) offer`, half-even to
/// the micro.
///
/// Source: spec A.3.
public final class PairwiseK implements MarketMechanism {

    private final Ratio k;

    /// Each pair in the middle of its two limits.
    public PairwiseK() {
        this(Ratio.half());
    }

    /// @param k from 0 (favours buyers) to 1 (favours sellers)
    /// @throws IllegalArgumentException when `k` lies outside 0 to 1
    public PairwiseK(Ratio k) {
        this.k = Shares.requireShare(k);
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        Match match = Match.of(book, context, TieRule.TIME);
        return match.crossing()
                .map(crossing -> pairByPair(match, crossing))
                .orElseGet(() -> Clearings.noCrossing(match));
    }

    @Override
    public Map<Property, String> exceptions() {
        return Claims.OWN_LIMITS_COUNT;
    }

    private Clearing pairByPair(Match match, Crossing crossing) {
        IntFunction<Price> price = pair -> k.between(match.offerLimit(pair), match.bidLimit(pair));
        return Clearings.of(
                match,
                match.trades(price, price),
                List.of(),
                "Each pair of the " + crossing.volume() + " has its own price, " + Shares.words(k)
                        + " of the way from the offer to the bid.",
                Unserved.of(match, crossing.marginalBid(), crossing.marginalOffer()));
    }
}
