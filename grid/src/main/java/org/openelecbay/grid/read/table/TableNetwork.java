package org.openelecbay.grid.read.table;

import java.util.List;
import org.openelecbay.grid.balanced.BalancedNetwork;

/// A single-phase-equivalent network and the buses as its data names them.
///
/// @param network in per unit
/// @param buses all buses of the data in its order
public record TableNetwork(BalancedNetwork network, List<NamedBus> buses) {

    public TableNetwork {
        buses = List.copyOf(buses);
    }
}
