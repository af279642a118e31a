package org.openelecbay.simulation.indicator;

import org.openelecbay.core.Energy;
import org.openelecbay.simulation.day.DayResult;
import org.openelecbay.simulation.day.SlotRecord;
import org.openelecbay.simulation.scenario.CarbonIntensity;

/// Carbon dioxide emitted for what the grid above delivers through the transformer: energy times intensity of each
/// slot, kg. Energy that is fed back is credited to nobody, because it serves somebody else's consumption.
///
/// @param emitted on the day, kg CO2
/// @param supplierAlone on the same day with the supplier alone
/// @param saved the one less the other; negative when the local market emits more
public record CarbonIndicators(double emitted, double supplierAlone, double saved) {

    static CarbonIndicators of(DayResult day, DayResult supplierAlone, CarbonIntensity intensity) {
        double emitted = emitted(day, intensity);
        double alone = emitted(supplierAlone, intensity);
        return new CarbonIndicators(emitted, alone, alone - emitted);
    }

    private static double emitted(DayResult day, CarbonIntensity intensity) {
        double kg = 0;
        for (SlotRecord slot : day.slots()) {
            Energy drawn = TransformerIndicators.through(slot).positivePart();
            kg += drawn.kiloWattHours() * intensity.kgPerKwh(slot.slot());
        }
        return kg;
    }
}
