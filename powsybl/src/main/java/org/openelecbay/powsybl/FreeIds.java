package org.openelecbay.powsybl;

import java.util.HashSet;
import java.util.Set;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;

/// Ids that no bus and no other element has; PowSyBl wants them different over all kinds.
final class FreeIds {

    private final Set<String> taken = new HashSet<>();

    FreeIds(BalancedNetwork network) {
        network.buses().stream().map(BalancedBus::id).forEach(taken::add);
    }

    /// The wished id, with a number behind it if it is taken.
    String next(String wished) {
        String id = wished;
        for (int number = 2; !taken.add(id); number++) {
            id = wished + "-" + number;
        }
        return id;
    }
}
