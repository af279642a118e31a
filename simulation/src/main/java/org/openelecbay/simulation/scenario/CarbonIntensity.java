package org.openelecbay.simulation.scenario;

import org.openelecbay.core.Slot;

/// How much carbon dioxide the grid above the feeder emits for what it delivers.
@FunctionalInterface
public interface CarbonIntensity {

    /// Kilograms of CO2 per kWh delivered in a slot.
    double kgPerKwh(Slot slot);
}
