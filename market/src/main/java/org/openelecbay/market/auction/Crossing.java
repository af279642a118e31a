package org.openelecbay.market.auction;

import org.openelecbay.core.Energy;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// Where demand and supply of a book cross: the greatest volume and the prices that support it (spec A.2).
///
/// @param volume the energy that trades, more than zero
/// @param marginalBid the limit of the last bid that trades
/// @param marginalOffer the limit of the last offer that trades, not above `marginalBid`
/// @param lowest the lowest price at which no unserved bid with a better limit is left
/// @param highest the highest price at which no unserved offer with a better limit is left, not below `lowest`
public record Crossing(Energy volume, Price marginalBid, Price marginalOffer, Price lowest, Price highest) {

    /// The price that lies the share `k` of the way up the interval of this pricing, half-even to the micro.
    ///
    /// @param k 0 favours buyers, 1 sellers
    public Price price(Pricing pricing, Ratio k) {
        return switch (pricing) {
            case EQUILIBRIUM -> k.between(lowest, highest);
            case MARGINAL_PAIR -> k.between(marginalOffer, marginalBid);
        };
    }
}
