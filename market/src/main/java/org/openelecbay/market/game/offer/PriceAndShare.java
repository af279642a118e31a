package org.openelecbay.market.game.offer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Cause;
import org.openelecbay.core.Clearing;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Order;
import org.openelecbay.core.Payment;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;
import org.openelecbay.core.Traffic;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.OrderBook;
import org.openelecbay.market.Property;
import org.openelecbay.market.SlotContext;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.session.Session;
import org.openelecbay.market.auction.session.Tally;

/// Sellers offer buyers a price and a share of their profit, one after the other, and buyers accept or reject.
///
/// The cheapest seller offers first, to the buyer that values energy most; each offer is the solution of [OfferGame].
/// So the price of a trade is the limit of its buyer, and a payment gives the buyer its share of what the seller earns
/// above its own limit. No buyer does better by waiting, because every later seller is dearer. Everything is whole
/// numbers; the share is rounded half-even to the billionth.
///
/// Cost: orders times their logarithm. Source: docs/reference/leader-games.md, after the energy trading game of the
/// review's reference 24.
public final class PriceAndShare implements MarketMechanism {

    private final Ratio reserve;

    /// @param reserve the least share of the gain that buyers accept, from 0 (the seller keeps all) to 1
    public PriceAndShare(Ratio reserve) {
        if (reserve.numerator() < 0 || reserve.numerator() > reserve.denominator()) {
            throw new IllegalArgumentException("Buyers accept from the share " + reserve.numerator() + "/"
                    + reserve.denominator() + " of the gain on; it lies from 0 to 1.");
        }
        this.reserve = reserve;
    }

    @Override
    public Clearing clear(OrderBook book, SlotContext context) {
        return Session.of(book, context, (bids, offers, tally) -> {
            bids.breakTies(bids.size(), context.ties());
            offers.breakTies(offers.size(), context.ties());
            return hold(bids, offers, tally);
        });
    }

    @Override
    public Map<Property, String> exceptions() {
        return Map.of(
                Property.TRUTHFUL,
                "One's own limit enters one's own price and share, so shading it pays.",
                Property.SYMMETRIC,
                "At equal limits the earlier order trades first, with the better partner.");
    }

    private String hold(Ladder bids, Ladder offers, Tally tally) {
        List<Payment> shares = new ArrayList<>();
        long[] said = {0};
        int bid = 0;
        int offer = 0;
        long bidLeft = bids.quantity(0);
        long offerLeft = offers.quantity(0);
        boolean isStrict = true;
        while (bid < bids.size() && offer < offers.size() && bids.limit(bid) >= offers.limit(offer)) {
            long matched = Math.min(bidLeft, offerLeft);
            said[0]++;
            isStrict &= bids.limit(bid) > offers.limit(offer);
            trade(bids, bid, offers, offer, matched, tally, shares);
            bidLeft -= matched;
            offerLeft -= matched;
            if (bidLeft == 0 && ++bid < bids.size()) {
                bidLeft = bids.quantity(bid);
            }
            if (offerLeft == 0 && ++offer < offers.size()) {
                offerLeft = offers.quantity(offer);
            }
        }
        if (said[0] == 0) {
            return "Nothing trades: the best bid, " + bids.limitPrice(0) + ", does not cover the best offer, "
                    + offers.limitPrice(0) + ", so no offer leaves both a gain.";
        }
        shares.forEach(tally::pay);
        tally.said(new Traffic(
                said[0], 2 * said[0], said[0] * (2 * Traffic.ID + 2 * Traffic.NUMBER + Traffic.ID + Traffic.NUMBER)));
        return why(isStrict);
    }

    private void trade(
            Ladder bids, int bid, Ladder offers, int offer, long matched, Tally tally, List<Payment> shares) {
        Price price = bids.limitPrice(bid);
        tally.trade(bids.orderIndex(bid), offers.orderIndex(offer), matched, price, price);
        Money profit = price.minus(offers.limitPrice(offer)).times(Energy.ofWattHours(matched));
        Money share = Money.ofNanos(reserve.of(profit.nanos()));
        Order buying = bids.order(bid);
        Order selling = offers.order(offer);
        if (share.isPositive() && !buying.owner().equals(selling.owner())) {
            shares.add(new Payment(
                    new Payment.Participating(selling.owner()),
                    new Payment.Participating(buying.owner()),
                    share,
                    Cause.GAIN_SHARE));
        }
    }

    private String why(boolean isStrict) {
        boolean inside = reserve.numerator() > 0 && reserve.numerator() < reserve.denominator();
        BigDecimal percent = BigDecimal.valueOf(reserve.numerator() * 100)
                .divide(BigDecimal.valueOf(reserve.denominator()), MathContext.DECIMAL32);
        String share = percent.stripTrailingZeros().toPlainString() + " %";
        return "Each seller asks what the energy is worth to its buyer and returns " + share
                + " of its profit, the least that the buyer accepts"
                + (isStrict && inside
                        ? "; whoever deviates is left with nothing (a strict equilibrium)."
                        : "; nobody gains by deviating, but some are indifferent (an equilibrium that is not strict).");
    }
}
