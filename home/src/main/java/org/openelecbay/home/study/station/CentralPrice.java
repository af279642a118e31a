package org.openelecbay.home.study.station;

import java.util.List;

/// The price at which chargers together draw the power of their station, found by bisection with everything
/// known in one place: what the consensus is held against.
public final class CentralPrice {

    private static final int BISECTIONS = 200;

    private CentralPrice() {}

    /// The highest price at which they draw so much.
    ///
    /// @param stationKw between 0 and what all chargers can draw
    public static double of(List<Charger> chargers, double stationKw) {
        requireDrawn(chargers, stationKw);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (Charger each : chargers) {
            low = Math.min(low, each.value() - each.slope() * each.mostKw());
            high = Math.max(high, each.value());
        }
        for (int k = 0; k < BISECTIONS; k++) {
            double middle = (low + high) / 2;
            if (middle <= low || middle >= high) {
                break;
            }
            if (total(chargers, middle) >= stationKw) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return total(chargers, high) >= stationKw ? high : low;
    }

    static double total(List<Charger> chargers, double price) {
        return chargers.stream().mapToDouble(each -> each.powerAt(price)).sum();
    }

    static void requireDrawn(List<Charger> chargers, double stationKw) {
        double most = chargers.stream().mapToDouble(Charger::mostKw).sum();
        if (chargers.isEmpty() || !(stationKw >= 0) || stationKw > most * (1 + 1e-12)) {
            throw new IllegalArgumentException("A station of " + stationKw + " kW has " + chargers.size()
                    + " chargers that draw at most " + most + " kW together. Lower the power of the station to that.");
        }
    }
}
