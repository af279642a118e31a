package org.openelecbay.simulation.day;

import org.openelecbay.core.Price;
import org.openelecbay.market.MarketMechanism;
import org.openelecbay.market.MarketRule;
import org.openelecbay.market.SharingRule;
import org.openelecbay.market.pool.SupplierOnly;

/// How the premises take part under a rule.
///
/// @param rule the rule
/// @param vehiclePrice what cars pay the battery per kWh
record Trading(MarketRule rule, Price vehiclePrice) {

    /// Whether there is a local market at all; with the supplier alone nobody bids and the battery rests.
    boolean local() {
        return !(rule instanceof SupplierOnly);
    }

    boolean sharing() {
        return rule instanceof SharingRule;
    }

    /// Under matching by priorities the battery takes what is left over.
    boolean batteryTakesResidual() {
        return rule instanceof MarketMechanism mechanism && mechanism.usesStorage();
    }

    /// Whether trades are struck while the gate is open, so that homes can shout.
    boolean whileOpen() {
        return rule instanceof MarketMechanism mechanism && mechanism.tradesWhileOpen();
    }

    /// In auctions the battery bids for itself.
    boolean batteryBids() {
        return rule instanceof MarketMechanism mechanism && !mechanism.usesStorage();
    }
}
