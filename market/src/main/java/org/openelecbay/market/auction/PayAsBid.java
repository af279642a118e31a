package org.openelecbay.market.auction;

import java.util.List;
import java.util.Map;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Trade;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;

/// Pay-as-bid: the trades of the call auction, each buyer pays its own limit, each seller gets its own.
///
/// The spread equals the welfare of the trades. It is booked to the surplus account and returned at once, pro rata to
/// traded energy on both sides, so that the account ends at zero.
///
/// Source: spec A.3.
public final class PayAsBid implements MarketMechanism {

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        Match match = Match.of(book, context, TieRule.TIME);
        return match.crossing()
                .map(crossing -> atOwnLimits(match, crossing))
                .orElseGet(() -> Clearings.noCrossing(match));
    }

    @Override
    public Map<Property, String> exceptions() {
        return Claims.OWN_LIMITS_COUNT;
    }

    private static Clearing atOwnLimits(Match match, Crossing crossing) {
        List<Trade> trades = match.trades(match::offerLimit, match::bidLimit);
        return Clearings.of(
                match,
                trades,
                SurplusShare.of(trades),
                "Each of the " + crossing.volume()
                        + " is paid at the buyer's limit and received at the seller's; the spread is returned by energy.",
                Unserved.of(match, crossing.marginalBid(), crossing.marginalOffer()));
    }
}
