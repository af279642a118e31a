package org.openelecbay.market.listing;

import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;

/// Energy that a seller offers to whoever orders it.
///
/// @param number counts the listings of one marketplace from 0
/// @param seller who offers it
/// @param quantity not negative
/// @param price the least it takes per kWh
public record Listing(int number, ParticipantId seller, Energy quantity, Price price) {

    public Listing {
        if (quantity.isNegative()) {
            throw new IllegalArgumentException("A listing of " + seller + " is for " + quantity + ".");
        }
    }
}
