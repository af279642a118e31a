package org.openelecbay.market.auction;

import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.Price;
import org.openelecbay.core.Ratio;

/// A bid and an offer that trade with each other.
///
/// @param bid the fill on the buyer's side; its quantity is that of the pair
/// @param offer the fill on the seller's side; its quantity is that of the pair
/// @param bidLimit what the buyer would pay at most, per kWh
/// @param offerLimit what the seller would take at least, per kWh
public record Pair(Fill bid, Fill offer, Price bidLimit, Price offerLimit) {

    public Energy quantity() {
        return bid.quantity();
    }

    /// The pair's own price, the share `k` of the way from the offer to the bid, half-even to the micro (spec A.3).
    public Price price(Ratio k) {
        return k.between(offerLimit, bidLimit);
    }

    /// What the buyer would pay at its limit.
    public Money buyerPaysAtLimit() {
        return bidLimit.times(quantity());
    }

    /// What the seller would get at its limit.
    public Money sellerGetsAtLimit() {
        return offerLimit.times(quantity());
    }
}
