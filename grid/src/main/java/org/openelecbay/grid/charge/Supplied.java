package org.openelecbay.grid.charge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;

/// Whether branches in service connect every bus with a source.
final class Supplied {

    private Supplied() {}

    /// @throws IllegalArgumentException with the first bus that no source reaches
    static void requireAll(BalancedNetwork network) {
        Map<String, List<String>> neighbours = new HashMap<>();
        for (BalancedBranch branch : network.branches()) {
            if (branch.inService()) {
                neighbours
                        .computeIfAbsent(branch.from(), bus -> new ArrayList<>())
                        .add(branch.to());
                neighbours
                        .computeIfAbsent(branch.to(), bus -> new ArrayList<>())
                        .add(branch.from());
            }
        }
        Deque<String> left = new ArrayDeque<>(
                network.sources().stream().map(BalancedSource::bus).toList());
        Set<String> reached = new HashSet<>(left);
        while (!left.isEmpty()) {
            for (String next : neighbours.getOrDefault(left.remove(), List.of())) {
                if (reached.add(next)) {
                    left.add(next);
                }
            }
        }
        for (BalancedBus bus : network.buses()) {
            if (!reached.contains(bus.id())) {
                throw new IllegalArgumentException(
                        "Bus " + bus.id() + " is not connected to any source. Is a line missing or a switch open?");
            }
        }
    }
}
