package org.openelecbay.simulation.indicator;

import org.openelecbay.core.Price;
import org.openelecbay.simulation.day.DayResult;

/// All figures of one day.
///
/// @param energy where it came from and went
/// @param money what it was worth
/// @param network how the feeder fared
public record Indicators(EnergyIndicators energy, MoneyIndicators money, NetworkIndicators network) {

    /// The figures of a day beside the same day with the supplier alone.
    ///
    /// @param chargePrice what the battery pays per kWh, at which its change is valued
    public static Indicators of(DayResult day, DayResult supplierAlone, Price chargePrice) {
        return new Indicators(
                EnergyIndicators.of(day),
                MoneyIndicators.of(day, supplierAlone, chargePrice),
                NetworkIndicators.of(day));
    }
}
