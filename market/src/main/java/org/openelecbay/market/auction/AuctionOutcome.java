package org.openelecbay.market.auction;

import java.util.List;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;

/// Everything a call auction finds out about a book, for display and for the golden vectors.
///
/// @param crossing empty when no bid covers an offer
/// @param bids the fills on the buyers' side, best limit first
/// @param offers the fills on the sellers' side, best limit first
/// @param pairs in the order in which both sides are paired
public record AuctionOutcome(Optional<Crossing> crossing, List<Fill> bids, List<Fill> offers, List<Pair> pairs) {

    public AuctionOutcome {
        bids = List.copyOf(bids);
        offers = List.copyOf(offers);
        pairs = List.copyOf(pairs);
    }

    /// The energy that trades; zero without a crossing.
    public Energy volume() {
        return crossing.map(Crossing::volume).orElse(Energy.ZERO);
    }

    /// What all buyers would pay if each paid its own limit.
    public Money buyersPayAsBid() {
        return pairs.stream().map(Pair::buyerPaysAtLimit).reduce(Money.ZERO, Money::plus);
    }

    /// What all sellers would get if each got its own limit.
    public Money sellersGetAsBid() {
        return pairs.stream().map(Pair::sellerGetsAtLimit).reduce(Money.ZERO, Money::plus);
    }

    /// The gain of all trades over the limits; the spread of pay-as-bid is the same money.
    public Money welfare() {
        return buyersPayAsBid().minus(sellersGetAsBid());
    }
}
