package org.openelecbay.market.auction;

import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;

/// The walk along both ladders: while the bid covers the offer, match what is left of both.
///
/// It needs no ties: which of several orders at one limit trades does not change volume or prices.
///
/// @param volume watt-hours
/// @param nextBid the first rank that is not completely filled
/// @param nextOffer the first rank that is not completely filled
/// @param lastBid the last rank that trades; -1 without a trade
/// @param lastOffer the last rank that trades; -1 without a trade
public record Walk(long volume, int nextBid, int nextOffer, int lastBid, int lastOffer) {

    /// Walks to the last pair whose bid covers its offer.
    ///
    /// @throws ArithmeticException when the volume cannot be counted
    public static Walk along(Ladder bids, Ladder offers) {
        int bid = 0;
        int offer = 0;
        long bidFilled = 0;
        long offerFilled = 0;
        long volume = 0;
        int lastBid = -1;
        int lastOffer = -1;
        while (bid < bids.size() && offer < offers.size() && bids.limit(bid) >= offers.limit(offer)) {
            long bidLeft = bids.quantity(bid) - bidFilled;
            long offerLeft = offers.quantity(offer) - offerFilled;
            long matched = Math.min(bidLeft, offerLeft);
            volume = Math.addExact(volume, matched);
            lastBid = bid;
            lastOffer = offer;
            bidFilled = matched == bidLeft ? 0 : bidFilled + matched;
            offerFilled = matched == offerLeft ? 0 : offerFilled + matched;
            bid += matched == bidLeft ? 1 : 0;
            offer += matched == offerLeft ? 1 : 0;
        }
        return new Walk(volume, bid, offer, lastBid, lastOffer);
    }

    Optional<Crossing> crossing(Ladder bids, Ladder offers) {
        if (volume == 0) {
            return Optional.empty();
        }
        Price marginalBid = bids.limitPrice(lastBid);
        Price marginalOffer = offers.limitPrice(lastOffer);
        Price lowest = nextBid < bids.size() ? marginalOffer.max(bids.limitPrice(nextBid)) : marginalOffer;
        Price highest = nextOffer < offers.size() ? marginalBid.min(offers.limitPrice(nextOffer)) : marginalBid;
        return Optional.of(new Crossing(Energy.ofWattHours(volume), marginalBid, marginalOffer, lowest, highest));
    }
}
