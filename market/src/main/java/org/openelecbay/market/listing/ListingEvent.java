package org.openelecbay.market.listing;

import org.openelecbay.core.Energy;
import org.openelecbay.core.OrderId;

/// What has happened to a marketplace.
public sealed interface ListingEvent {

    /// A listing can be ordered from now on.
    record Listed(Listing listing) implements ListingEvent {}

    /// Supplier, DSO and platform have accepted; listing and feeder are reserved.
    record Reserved(Purchase purchase) implements ListingEvent {}

    /// Somebody does not accept the order.
    ///
    /// @param by the first who does not
    /// @param why one sentence
    record Refused(OrderId order, Refuser by, String why) implements ListingEvent {}

    /// An order was delivered.
    record Delivered(OrderId order, Energy delivered) implements ListingEvent {}

    /// An order was paid.
    record Settled(OrderId order, Charges charges) implements ListingEvent {}
}
