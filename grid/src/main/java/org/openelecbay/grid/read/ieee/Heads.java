package org.openelecbay.grid.read.ieee;

import java.util.Map;

/// Voltages at the head of the published feeders, which no table tells.
final class Heads {

    private static final Map<String, Double> PUBLISHED = Map.of("650", 1.0, "800", 1.05, "799", 1.0, "150", 1.0);

    private Heads() {}

    /// Voltage in per unit that the feeder's published results start with; 1 for an unknown feeder.
    static double voltagePu(String head) {
        return PUBLISHED.getOrDefault(head, 1.0);
    }
}
