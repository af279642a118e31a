package org.openelecbay.market.listing;

/// Who can refuse an order, in the order in which they are asked.
public enum Refuser {
    /// The gate of the slot.
    GATE_CLOSED,
    /// The buyer's supplier.
    SUPPLIER,
    /// The DSO, for its feeder.
    DSO,
    /// The platform, for price and listed quantity.
    PLATFORM
}
