package org.openelecbay.grid.feeder;

import org.jspecify.annotations.Nullable;

/// A node of the feeder.
///
/// @param id unique in the feeder, as the utility writes it
/// @param place where it lies; absent when the data gives no coordinates
public record Bus(String id, @Nullable Coordinates place) {

    public Bus {
        Require.name("bus", id);
    }

    /// A bus without coordinates.
    public static Bus of(String id) {
        return new Bus(id, null);
    }
}
