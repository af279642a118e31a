package org.openelecbay.grid.service;

import java.util.Map;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.NetworkCharges;
import org.openelecbay.core.UsageCharge;
import org.openelecbay.grid.charge.NodalPrices;

/// Charges from nodal prices: the buyer pays `f/2 + n_b`, the seller `f/2 - n_a`. Source: spec grid 6.1.
///
/// @param prices what the network adds, by connection id
/// @param feePerKwh regulated fee
record NodalCharges(NodalPrices prices, double feePerKwh) implements NetworkCharges {

    NodalCharges(Map<String, Double> networkPerKwh, double energyPerKwh, double feePerKwh) {
        this(new NodalPrices(energyPerKwh, networkPerKwh), feePerKwh);
    }

    @Override
    public UsageCharge between(ConnectionPoint seller, ConnectionPoint buyer) {
        return new UsageCharge(most(seller).seller(), most(buyer).buyer());
    }

    @Override
    public UsageCharge most(ConnectionPoint point) {
        double network = prices.network(point.id());
        return new UsageCharge(Prices.rounded(feePerKwh / 2 - network), Prices.rounded(feePerKwh / 2 + network));
    }
}
