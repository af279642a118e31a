package org.openelecbay.grid.read.table;

import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.Coordinates;

/// A bus as the data names it. Closed switches between buses make several of them one bus of the network.
///
/// @param id as the data refers to it
/// @param name for people; the id where the data has none
/// @param networkBus the bus of the network that it is part of
/// @param place where it lies; absent when the data gives no coordinates
public record NamedBus(
        String id, String name, String networkBus, @Nullable Coordinates place) {

    /// A bus that is a bus of the network by itself, without place.
    public static NamedBus of(String id) {
        return new NamedBus(id, id, id, null);
    }

    /// The same bus as a part of another one.
    NamedBus partOf(String other) {
        return new NamedBus(id, name, other, place);
    }
}
