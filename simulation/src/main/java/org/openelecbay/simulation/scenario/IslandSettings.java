package org.openelecbay.simulation.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.openelecbay.core.ParticipantId;
import org.openelecbay.core.Slot;

/// A time in which the feeder is cut from the grid and its shared battery forms one of its own.
///
/// @param from the first instant without the grid above
/// @param until the first instant with it again
/// @param usualValue what a kWh is worth to whoever declares nothing, currency per kWh
/// @param values what a kWh is worth by declaration, currency per kWh; the lowest is shed first
public record IslandSettings(
        Instant from, Instant until, BigDecimal usualValue, Map<ParticipantId, BigDecimal> values) {

    public IslandSettings {
        values = Map.copyOf(values);
    }

    /// Whether the feeder is cut off during a slot.
    public boolean covers(Slot slot) {
        return !slot.start().isBefore(from) && slot.start().isBefore(until);
    }

    /// The declared value of a kWh.
    public BigDecimal valueOf(ParticipantId id) {
        return values.getOrDefault(id, usualValue);
    }
}
