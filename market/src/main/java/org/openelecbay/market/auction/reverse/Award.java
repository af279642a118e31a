package org.openelecbay.market.auction.reverse;

import org.openelecbay.core.Energy;
import org.openelecbay.core.Money;
import org.openelecbay.core.ParticipantId;

/// What one seller delivers and gets.
///
/// @param seller who
/// @param energy more than zero
/// @param pay received by the seller
public record Award(ParticipantId seller, Energy energy, Money pay) {

    /// The pay per kWh, downwards to the micro.
    long microsPerKwh() {
        return Math.floorDiv(pay.nanos(), energy.wattHours());
    }

    /// What the price cannot carry: less than a nano per watt-hour.
    long restNanos() {
        return Math.floorMod(pay.nanos(), energy.wattHours());
    }
}
