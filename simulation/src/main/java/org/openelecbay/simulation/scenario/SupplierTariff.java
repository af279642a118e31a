package org.openelecbay.simulation.scenario;

import java.util.List;
import org.openelecbay.core.PriceBand;
import org.openelecbay.core.Slot;
import org.openelecbay.core.Tariff;

/// The supplier's prices by time of day.
///
/// @param periods cover the local day without gap or overlap
/// @param grid tells the local time of a slot
record SupplierTariff(List<Period> periods, TimeGrid grid) implements Tariff {

    /// One pair of prices during a part of the local day.
    ///
    /// @param fromMinute of the local day, 0 to 1439
    /// @param toMinute not included, up to 1440
    /// @param band the prices
    record Period(int fromMinute, int toMinute, PriceBand band) {}

    SupplierTariff {
        periods = List.copyOf(periods);
    }

    @Override
    public PriceBand band(Slot slot) {
        int minute = slot.start().atOffset(grid.offset()).toLocalTime().toSecondOfDay() / 60;
        for (Period period : periods) {
            if (minute >= period.fromMinute() && minute < period.toMinute()) {
                return period.band();
            }
        }
        throw new IllegalStateException("No period of the tariff covers minute " + minute + ".");
    }
}
