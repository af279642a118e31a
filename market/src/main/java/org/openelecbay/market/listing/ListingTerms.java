package org.openelecbay.market.listing;

import java.time.Instant;
import java.util.Set;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Price;

/// What supplier, DSO and platform ask of an order in one slot.
///
/// @param gateClosure orders at this instant or later are late
/// @param notApproved buyers whose supplier does not let them order
/// @param feederLimit the most that all orders together may reserve on the feeder, not negative
/// @param lowest the lowest price per kWh
/// @param highest the highest price per kWh
/// @param fees what an order costs beside its energy
public record ListingTerms(
        Instant gateClosure,
        Set<ParticipantId> notApproved,
        Energy feederLimit,
        Price lowest,
        Price highest,
        ServiceFees fees) {

    /// A feeder that carries everything.
    public static final Energy UNLIMITED = Energy.ofWattHours(Long.MAX_VALUE);

    public ListingTerms {
        notApproved = Set.copyOf(notApproved);
        if (feederLimit.isNegative()) {
            throw new IllegalArgumentException("The feeder cannot carry " + feederLimit + ".");
        }
    }
}
