package org.openelecbay.market.listing;

import org.openelecbay.core.Energy;

/// Where an order stands: `Reserved -> Delivered -> Settled`, or `Refused` for good.
public sealed interface OrderState {

    /// It was not accepted.
    record Refused(Refuser by) implements OrderState {}

    /// It is accepted, and its energy and its place on the feeder are kept for it.
    record Reserved(Purchase purchase) implements OrderState {}

    /// Its energy has flowed.
    record Delivered(Purchase purchase, Energy delivered) implements OrderState {}

    /// It is paid.
    record Settled(Charges charges) implements OrderState {}
}
