package org.openelecbay.core;

/// What one connection drew from and fed into the grid in one slot: the difference of two readings.
///
/// @param slot the slot
/// @param point the metered connection
/// @param imported drawn from the grid, not negative
/// @param exported fed into the grid, not negative
/// @param quality the worse quality of the two readings
public record Metered(Slot slot, ConnectionPoint point, Energy imported, Energy exported, Quality quality) {

    public Metered {
        if (imported.isNegative() || exported.isNegative()) {
            throw new IllegalArgumentException("The meter of " + point.id() + " ran backwards in the slot of "
                    + slot.start() + ": imported " + imported + ", exported " + exported + ". Was it exchanged?");
        }
    }

    /// The interval between two readings of one meter.
    ///
    /// @throws IllegalArgumentException when the readings are not of this meter and slot, or run backwards
    public static Metered between(MeterReading before, MeterReading after, Slot slot) {
        if (!before.point().equals(after.point())
                || !before.at().equals(slot.start())
                || !after.at().equals(slot.end())) {
            throw new IllegalArgumentException(
                    "The readings of " + before.point().id() + " at " + before.at()
                            + " and of " + after.point().id() + " at " + after.at() + " do not enclose the slot of "
                            + slot.start() + ".");
        }
        Quality worse = before.quality().compareTo(after.quality()) >= 0 ? before.quality() : after.quality();
        return new Metered(
                slot,
                after.point(),
                after.importedTotal().minus(before.importedTotal()),
                after.exportedTotal().minus(before.exportedTotal()),
                worse);
    }

    /// Exported minus imported: the injection into the grid that is settled.
    public Energy injection() {
        return exported.minus(imported);
    }
}
