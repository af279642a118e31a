package org.openelecbay.grid.charge;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A rate for trades inside a zone, and one for trades between zones. Source: spec grid 6.2.
///
/// @param zoneOfBus the zone of every bus that trades
/// @param ratePerKwh money per kWh inside each zone
/// @param otherZonePerKwh money per kWh between two zones; absent for the sum of both zones' rates
public record ZonalCharge(
        Map<String, String> zoneOfBus,
        Map<String, Double> ratePerKwh,
        @Nullable Double otherZonePerKwh) implements NetworkCharge {

    public ZonalCharge {
        zoneOfBus = Map.copyOf(zoneOfBus);
        ratePerKwh = Map.copyOf(ratePerKwh);
        for (Map.Entry<String, String> each : zoneOfBus.entrySet()) {
            if (!ratePerKwh.containsKey(each.getValue())) {
                throw new IllegalArgumentException("Bus " + each.getKey() + " lies in zone " + each.getValue()
                        + ", which has no rate. Is the zone mistyped?");
            }
        }
    }

    @Override
    public double perKwh(String seller, String buyer) {
        String from = zone(seller);
        String to = zone(buyer);
        if (from.equals(to)) {
            return rate(from);
        }
        return otherZonePerKwh == null ? rate(from) + rate(to) : otherZonePerKwh;
    }

    private String zone(String bus) {
        String zone = zoneOfBus.get(bus);
        if (zone == null) {
            throw new IllegalArgumentException("Bus " + bus + " lies in no zone. Is it missing from the table?");
        }
        return zone;
    }

    private double rate(String zone) {
        return ratePerKwh.getOrDefault(zone, 0.0);
    }
}
