package org.openelecbay.market.auction.storage;

import java.math.BigDecimal;
import java.util.Optional;
import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.market.TieOrder;
import org.openelecbay.market.auction.Ladder;
import org.openelecbay.market.auction.Walk;

/// Who takes part in a storage auction: controllers and units strictly before the marginal pair (K, J) of the
/// call auction's walk, which sets the band of prices and stays out (two-sided Vickrey exclusion, spec A.12).
///
/// @param bids the controllers, highest bid first
/// @param offers the residential units, lowest reservation price first
/// @param controllers the first so many ranks take part, at least one
/// @param units the first so many ranks take part, at least one
public record Participants(Ladder bids, Ladder offers, int controllers, int units) {

    /// Those who take part; empty when a side has fewer than two up to the marginal pair.
    ///
    /// Which of several orders at one limit is the marginal one depends on their order, so that the walk is
    /// taken again once ties are broken as far as it goes.
    public static Optional<Participants> of(Ladder bids, Ladder offers, TieOrder ties) {
        Walk untied = Walk.along(bids, offers);
        if (untied.volume() == 0) {
            return Optional.empty();
        }
        bids.breakTies(bids.endOfLevel(untied.lastBid()), ties);
        offers.breakTies(offers.endOfLevel(untied.lastOffer()), ties);
        Walk walk = Walk.along(bids, offers);
        return walk.lastBid() < 1 || walk.lastOffer() < 1
                ? Optional.empty()
                : Optional.of(new Participants(bids, offers, walk.lastBid(), walk.lastOffer()));
    }

    /// The reservation price of the marginal unit.
    public Price lowest() {
        return offers.limitPrice(units);
    }

    /// The bid of the marginal controller, not below [#lowest].
    public Price highest() {
        return bids.limitPrice(controllers);
    }

    /// The mean bid of the controllers that take part, in micros per kWh.
    public BigDecimal meanBid() {
        long sum = 0;
        for (int rank = 0; rank < controllers; rank++) {
            sum = Math.addExact(sum, bids.limit(rank));
        }
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(controllers), Responses.DIGITS);
    }

    /// What the controllers that take part need.
    public Energy need() {
        long sum = 0;
        for (int rank = 0; rank < controllers; rank++) {
            sum = Math.addExact(sum, bids.quantity(rank));
        }
        return Energy.ofWattHours(sum);
    }
}
