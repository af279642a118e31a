package org.openelecbay.grid.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;

/// A single-phase-equivalent network as positions and plain arrays, buses ordered from the sources outwards.
final class RadialTree {

    final RadialOrder order;
    final int[] roots;
    final int[] loadBus;
    /// Per branch; the tap is a complex number at the `from` end.
    final double[] r;

    final double[] x;
    final double[] tapRe;
    final double[] tapIm;
    /// Per bus: half the charging of each of its branches, seen through the tap at the `from` end.
    final double[] charging;
    /// True where the source side of a branch is its `from` end.
    final boolean[] outward;

    private final Map<String, Integer> positions = new HashMap<>();

    RadialTree(BalancedNetwork network) {
        List<BalancedBus> buses = network.buses();
        for (int bus = 0; bus < buses.size(); bus++) {
            positions.put(buses.get(bus).id(), bus);
        }
        List<BalancedBranch> branches = network.branches();
        int[] from = branches.stream().mapToInt(each -> end(each, each.from())).toArray();
        int[] to = branches.stream().mapToInt(each -> end(each, each.to())).toArray();
        roots = network.sources().stream()
                .map(BalancedSource::bus)
                .mapToInt(this::positionOf)
                .toArray();
        loadBus = network.loads().stream()
                .mapToInt(load -> positionOf(load.bus()))
                .toArray();
        order = RadialOrder.of(
                new NetworkGraph(
                        buses.size(), from, to, bus -> buses.get(bus).id(), branch -> String.valueOf(branch + 1)),
                roots);
        r = branches.stream().mapToDouble(BalancedBranch::rPu).toArray();
        x = branches.stream().mapToDouble(BalancedBranch::xPu).toArray();
        tapRe = branches.stream()
                .mapToDouble(each -> each.tapRatio() * Math.cos(Math.toRadians(each.shiftDegrees())))
                .toArray();
        tapIm = branches.stream()
                .mapToDouble(each -> each.tapRatio() * Math.sin(Math.toRadians(each.shiftDegrees())))
                .toArray();
        charging = new double[buses.size()];
        for (int branch = 0; branch < from.length; branch++) {
            BalancedBranch each = branches.get(branch);
            if (each.inService()) {
                charging[from[branch]] += each.chargingPu() / 2 / (each.tapRatio() * each.tapRatio());
                charging[to[branch]] += each.chargingPu() / 2;
            }
        }
        outward = new boolean[branches.size()];
        for (int bus = 0; bus < buses.size(); bus++) {
            int branch = order.branch[bus];
            if (branch >= 0) {
                outward[branch] = to[branch] == bus;
            }
        }
    }

    private int end(BalancedBranch branch, String bus) {
        return branch.inService() ? positionOf(bus) : -1;
    }

    int positionOf(String bus) {
        Integer position = positions.get(bus);
        if (position == null) {
            throw new IllegalArgumentException("The network has no bus " + bus + ". Is the number mistyped?");
        }
        return position;
    }
}
