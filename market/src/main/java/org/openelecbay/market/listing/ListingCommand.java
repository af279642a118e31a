package org.openelecbay.market.listing;

import org.openelecbay.core.Energy;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;

/// What can happen to a marketplace.
public sealed interface ListingCommand {

    /// A seller lists energy.
    record List(ParticipantId seller, Energy quantity, Price price) implements ListingCommand {}

    /// A buyer orders.
    record Order(Purchase purchase) implements ListingCommand {}

    /// The meters say how much of an order was delivered.
    record Deliver(OrderId order, Energy delivered) implements ListingCommand {}

    /// An order is paid.
    record Settle(OrderId order) implements ListingCommand {}
}
