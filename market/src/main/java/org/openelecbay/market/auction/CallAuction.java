package org.openelecbay.market.auction;

import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// The call double auction: the greatest volume that the limits allow, everybody at one price.
///
/// Bids are ranked from the highest limit down and offers from the lowest up; while the bid covers the offer, the
/// smaller rest of both trades. Equal limits trade. The price lies the share `k` of the way up the interval that
/// [Pricing] names, half-even to the micro; at the marginal limit [TieRule] decides who trades. It is not truthful.
///
/// Source: spec A.2.
public final class CallAuction implements MarketMechanism {

    private final Pricing pricing;
    private final Ratio k;
    private final TieRule tieRule;

    /// Equilibrium pricing in the middle of its interval, ties by time.
    public CallAuction() {
        this(Pricing.EQUILIBRIUM, Ratio.half(), TieRule.TIME);
    }

    /// @param k from 0 (favours buyers) to 1 (favours sellers)
    /// @throws IllegalArgumentException when `k` lies outside 0 to 1
    public CallAuction(Pricing pricing, Ratio k, TieRule tieRule) {
        this.pricing = pricing;
        this.k = Shares.requireShare(k);
        this.tieRule = tieRule;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        Match match = Match.of(book, context, tieRule);
        return match.crossing()
                .map(crossing -> atOnePrice(match, crossing))
                .orElseGet(() -> Clearings.noCrossing(match));
    }

    /// What the auction finds out about a book beside the trades.
    public AuctionOutcome outcome(OrderBook book, SlotContext context) {
        return Match.of(book, context, tieRule).outcome();
    }

    @Override
    public Map<Property, String> exceptions() {
        return tieRule == TieRule.PRO_RATA ? Claims.NOT_TRUTHFUL : Claims.NOT_TRUTHFUL_NOR_SYMMETRIC;
    }

    private Clearing atOnePrice(Match match, Crossing crossing) {
        Price price = crossing.price(pricing, k);
        return Clearings.of(
                match,
                match.trades(pair -> price, pair -> price),
                List.of(),
                whyThisPrice(crossing, price),
                Unserved.of(match, price, price));
    }

    private String whyThisPrice(Crossing crossing, Price price) {
        String interval =
                switch (pricing) {
                    case EQUILIBRIUM ->
                        crossing.lowest().equals(crossing.highest())
                                ? "Only the price " + crossing.lowest() + " clears "
                                : "Every price from " + crossing.lowest() + " to " + crossing.highest() + " clears ";
                    case MARGINAL_PAIR ->
                        "The last pair, " + crossing.marginalOffer() + " and " + crossing.marginalBid() + ", clears ";
                };
        if (pricing == Pricing.EQUILIBRIUM && crossing.lowest().equals(crossing.highest())) {
            return interval + crossing.volume() + ".";
        }
        return interval + crossing.volume() + "; " + price + " lies " + Shares.words(k) + " of the way up.";
    }
}
