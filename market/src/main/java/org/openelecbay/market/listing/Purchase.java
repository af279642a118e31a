package org.openelecbay.market.listing;

import java.time.Instant;
import org.openelecbay.core.Energy;
import org.openelecbay.core.OrderId;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;

/// An order of a buyer on one listing.
///
/// @param id unique in its marketplace
/// @param buyer who orders
/// @param listing the number of the listing; one that does not exist has nothing left
/// @param quantity not negative
/// @param price per kWh
/// @param at when it came
public record Purchase(OrderId id, ParticipantId buyer, int listing, Energy quantity, Price price, Instant at) {

    public Purchase {
        if (quantity.isNegative()) {
            throw new IllegalArgumentException("Order " + id + " is for " + quantity + ".");
        }
    }
}
