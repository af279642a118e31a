package org.openelecbay.grid.draw;

import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.Coordinates;

/// A bus of a drawing.
///
/// @param id unique in the drawing
/// @param place where it lies; absent when unknown
/// @param value what its colour shows; NaN where there is none
/// @param label text beside it; empty for none
public record DrawnBus(String id, @Nullable Coordinates place, double value, String label) {

    /// A bus without a label.
    public static DrawnBus of(String id, @Nullable Coordinates place, double value) {
        return new DrawnBus(id, place, value, "");
    }

    /// The same bus with a label.
    public DrawnBus labelled(String text) {
        return new DrawnBus(id, place, value, text);
    }
}
