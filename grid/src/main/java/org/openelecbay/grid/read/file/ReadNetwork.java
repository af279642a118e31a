package org.openelecbay.grid.read.file;

import java.util.List;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.read.EuropeanLv;
import org.openelecbay.grid.read.table.NamedBus;
import org.openelecbay.grid.read.table.TableNetwork;

/// What a network file holds: one of the three kinds of network that this module knows.
public sealed interface ReadNetwork {

    /// A single-phase-equivalent network.
    ///
    /// @param network in per unit
    /// @param buses all buses of the data in its order; several may be one bus of the network
    record Balanced(BalancedNetwork network, List<NamedBus> buses) implements ReadNetwork {

        public Balanced {
            buses = List.copyOf(buses);
        }

        /// A network read from tables.
        public static Balanced of(TableNetwork read) {
            return new Balanced(read.network(), read.buses());
        }

        /// A network whose buses are those of the data, without places.
        public static Balanced of(BalancedNetwork network) {
            return new Balanced(
                    network,
                    network.buses().stream()
                            .map(BalancedBus::id)
                            .map(NamedBus::of)
                            .toList());
        }
    }

    /// A three-phase low-voltage feeder behind its transformer.
    ///
    /// @param data the feeder, with its profiles if it has any
    record LowVoltage(EuropeanLv data) implements ReadNetwork {}

    /// A network of any shape over one to four conductors.
    ///
    /// @param network in ohm, volt and kVA
    record Multiphase(MultiphaseNetwork network) implements ReadNetwork {}
}
