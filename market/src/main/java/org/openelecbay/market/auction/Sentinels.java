package org.openelecbay.market.auction;

import java.util.Optional;
import org.openelecbay.core.Price;
import org.openelecbay.market.SlotContext;

/// The two prices that stand in for a next bid or offer where the book has none; never taken from an order, or
/// truthfulness would be lost (spec A.5).
public sealed interface Sentinels {

    /// Export price for a bid, import price for an offer: what the supplier would pay and ask.
    record SupplierBand() implements Sentinels {}

    /// Two prices of the market's statute.
    ///
    /// @param floor stands in for a bid
    /// @param cap stands in for an offer
    record Fixed(Price floor, Price cap) implements Sentinels {}

    /// None: without a next pair the trades are reduced.
    record None() implements Sentinels {}

    /// What stands in for a bid.
    default Optional<Price> floor(SlotContext context) {
        return switch (this) {
            case SupplierBand() -> Optional.of(context.band().exportPrice());
            case Fixed(Price floor, Price _) -> Optional.of(floor);
            case None() -> Optional.empty();
        };
    }

    /// What stands in for an offer.
    default Optional<Price> cap(SlotContext context) {
        return switch (this) {
            case SupplierBand() -> Optional.of(context.band().importPrice());
            case Fixed(Price _, Price cap) -> Optional.of(cap);
            case None() -> Optional.empty();
        };
    }
}
