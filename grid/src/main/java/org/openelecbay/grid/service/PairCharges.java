package org.openelecbay.grid.service;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.openelecbay.core.ConnectionPoint;
import org.openelecbay.core.NetworkCharges;
import org.openelecbay.core.Price;
import org.openelecbay.core.UsageCharge;
import org.openelecbay.grid.charge.NetworkCharge;

/// Charges that depend on where both sides are; the buyer pays them, as it pays a network fee.
final class PairCharges implements NetworkCharges {

    private final NetworkCharge charge;
    private final Function<ConnectionPoint, String> placeOf;
    private final Map<String, UsageCharge> most = new HashMap<>();

    /// @param placeOf what the charge knows of a connection: its bus, or its id
    PairCharges(NetworkCharge charge, Function<ConnectionPoint, String> placeOf, List<ConnectionPoint> connections) {
        this.charge = charge;
        this.placeOf = placeOf;
        List<String> places = connections.stream().map(placeOf).distinct().toList();
        Map<String, Price> highest = new HashMap<>();
        for (String place : places) {
            double rate = places.stream()
                    .mapToDouble(other -> charge.perKwh(other, place))
                    .max()
                    .orElse(0);
            highest.put(place, Prices.rounded(rate));
        }
        for (ConnectionPoint each : connections) {
            Price price = highest.getOrDefault(placeOf.apply(each), Price.ZERO);
            most.put(each.id(), new UsageCharge(Price.ZERO, price));
        }
    }

    @Override
    public UsageCharge between(ConnectionPoint seller, ConnectionPoint buyer) {
        return new UsageCharge(Price.ZERO, Prices.rounded(charge.perKwh(placeOf.apply(seller), placeOf.apply(buyer))));
    }

    @Override
    public UsageCharge most(ConnectionPoint point) {
        return most.getOrDefault(point.id(), UsageCharge.NONE);
    }
}
