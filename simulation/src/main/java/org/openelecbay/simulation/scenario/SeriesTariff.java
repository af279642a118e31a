package org.openelecbay.simulation.scenario;

import java.time.Duration;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Tariff;

/// The supplier's prices slot by slot.
///
/// @param bands one a slot of the scenario
/// @param grid its slots
record SeriesTariff(PriceBand[] bands, TimeGrid grid) implements Tariff {

    @Override
    public PriceBand band(Slot slot) {
        long seconds = Duration.between(grid.start(), slot.start()).toSeconds();
        return bands[(int) Math.floorDiv(seconds, 60L * grid.minutesPerSlot())];
    }
}
