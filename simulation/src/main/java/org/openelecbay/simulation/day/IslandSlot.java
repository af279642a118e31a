package org.openelecbay.simulation.day;

import java.util.List;
import org.openelecbay.core.Energy;
import org.openelecbay.core.ParticipantId;

/// One slot of an island.
///
/// @param shed who was cut off, in the order in which it was, the lowest declared value first
/// @param shedEnergy what these would have drawn
/// @param curtailed generation that neither load nor battery could take
/// @param dark whether the battery could not even carry the losses, so that everything was off
public record IslandSlot(List<ParticipantId> shed, Energy shedEnergy, Energy curtailed, boolean dark) {

    public IslandSlot {
        shed = List.copyOf(shed);
    }
}
