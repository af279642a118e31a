package org.openelecbay.simulation.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.openelecbay.core.Slot;

/// The slots of a scenario.
///
/// @param start the first slot's start, UTC
/// @param slots how many
/// @param minutesPerSlot 1 to 60
/// @param offset local time less UTC, for people only
/// @param gateLead how long before a slot its gate closes
public record TimeGrid(Instant start, int slots, int minutesPerSlot, ZoneOffset offset, Duration gateLead) {

    public Slot slot(int index) {
        Duration length = Duration.ofMinutes(minutesPerSlot);
        return new Slot(start.plus(length.multipliedBy(index)), length);
    }

    public int minutes() {
        return slots * minutesPerSlot;
    }

    public Instant end() {
        return start.plus(Duration.ofMinutes(minutes()));
    }

    /// What a clock on the wall shows at the start of a slot.
    public OffsetDateTime local(int index) {
        return slot(index).start().atOffset(offset);
    }
}
