package org.openelecbay.simulation.indicator;

import org.openelecbay.simulation.day.DayResult;

/// All figures of one day.
///
/// @param energy where it came from and went
/// @param money what it was worth
/// @param network how the feeder fared
public record Indicators(EnergyIndicators energy, MoneyIndicators money, NetworkIndicators network) {

    /// The figures of a day beside the same day with the supplier alone.
    public static Indicators of(DayResult day, DayResult supplierAlone) {
        return new Indicators(
                EnergyIndicators.of(day), MoneyIndicators.of(day, supplierAlone), NetworkIndicators.of(day));
    }
}
