package org.openelecbay.grid.charge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;

/// The buses of a network as nodes: those that a branch without impedance joins are one, and so are all sources,
/// which hang on one network above. Node -1 is that of the sources, the reference.
final class ElectricalNodes {

    private static final int SOURCES = -1;

    final int count;

    private final Map<String, Integer> busPosition = new HashMap<>();
    private final int[] leader;
    private final int[] node;

    /// @param joined true to join the ends of branches without impedance
    ElectricalNodes(BalancedNetwork network, boolean joined) {
        List<BalancedBus> buses = network.buses();
        leader = new int[buses.size()];
        for (int bus = 0; bus < leader.length; bus++) {
            leader[bus] = bus;
            busPosition.put(buses.get(bus).id(), bus);
        }
        int source = leaderOf(network.sources().getFirst().bus());
        for (BalancedSource each : network.sources()) {
            leader[leaderOf(each.bus())] = leaderOf(source);
        }
        for (BalancedBranch each : network.branches()) {
            if (joined && each.inService() && each.rPu() == 0 && each.xPu() == 0) {
                leader[leaderOf(each.from())] = leaderOf(each.to());
            }
        }
        node = new int[leader.length];
        count = numbered(leaderOf(source));
    }

    private int numbered(int source) {
        Map<Integer, Integer> numbers = new HashMap<>(Map.of(source, SOURCES));
        for (int bus = 0; bus < node.length; bus++) {
            node[bus] = numbers.computeIfAbsent(leaderOf(bus), each -> numbers.size() - 1);
        }
        return numbers.size() - 1;
    }

    /// The node of a bus.
    ///
    /// @throws IllegalArgumentException when there is no such bus
    int of(String bus) {
        return node[positionOf(bus)];
    }

    private int leaderOf(String bus) {
        return leaderOf(positionOf(bus));
    }

    private int leaderOf(int bus) {
        int at = bus;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    private int positionOf(String bus) {
        Integer position = busPosition.get(bus);
        if (position == null) {
            throw new IllegalArgumentException("The network has no bus " + bus + ". Is the name mistyped?");
        }
        return position;
    }
}
