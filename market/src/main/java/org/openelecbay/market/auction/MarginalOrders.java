package org.openelecbay.market.auction;

import java.util.Optional;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;

/// The last bid and the last offer that trade in the call auction: the pair with the number K (spec A.4 and A.5).
///
/// @param match in which both trade
/// @param bidRank of the bid
/// @param offerRank of the offer
record MarginalOrders(Match match, int bidRank, int offerRank) {

    /// @param match in which something trades
    static MarginalOrders of(Match match) {
        return new MarginalOrders(
                match, match.bidFills().last(), match.offerFills().last());
    }

    Price bid() {
        return match.bids().limitPrice(bidRank);
    }

    Price offer() {
        return match.offers().limitPrice(offerRank);
    }

    /// The first bid behind the marginal one, with the number K + 1.
    Optional<Price> nextBid() {
        return next(match.bids(), bidRank);
    }

    /// The first offer behind the marginal one, with the number K + 1.
    Optional<Price> nextOffer() {
        return next(match.offers(), offerRank);
    }

    private static Optional<Price> next(Ladder ladder, int rank) {
        return rank + 1 < ladder.size() ? Optional.of(ladder.limitPrice(rank + 1)) : Optional.empty();
    }

    ParticipantId buyer() {
        return match.bids().owner(bidRank);
    }

    ParticipantId seller() {
        return match.offers().owner(offerRank);
    }
}
