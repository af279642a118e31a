package org.openelecbay.market.auction;

import java.util.Optional;
import org.openelecbay.core.Price;
import org.openelecbay.market.SlotContext;

/// The two prices that stand in for a next bid or offer where the book has none; never taken from an order, or
/// truthfulness would be lost (spec A.5).
public sealed interface Sentinels {

    /// Export price for a bid, import price for an offer: what the supplier would pay and ask.
    record SupplierBand() implements Sentinels {}

    /// Prices of the market's statute; where one is missing, a missing order reduces the trades.
    ///
    /// @param floor stands in for a bid
    /// @param cap stands in for an offer
    record Fixed(Optional<Price> floor, Optional<Price> cap) implements Sentinels {}

    /// Nothing stands in: without a next pair the trades are reduced.
    static Sentinels none() {
        return new Fixed(Optional.empty(), Optional.empty());
    }

    static Sentinels fixed(Price floor, Price cap) {
        return new Fixed(Optional.of(floor), Optional.of(cap));
    }

    /// What stands in for a bid.
    default Optional<Price> floor(SlotContext context) {
        return switch (this) {
            case SupplierBand() -> Optional.of(context.band().exportPrice());
            case Fixed(Optional<Price> floor, Optional<Price> _) -> floor;
        };
    }

    /// What stands in for an offer.
    default Optional<Price> cap(SlotContext context) {
        return switch (this) {
            case SupplierBand() -> Optional.of(context.band().importPrice());
            case Fixed(Optional<Price> _, Optional<Price> cap) -> cap;
        };
    }
}
