package org.openelecbay.grid.sensitivity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedLoad;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.balanced.BalancedSource;

/// A radial single-phase-equivalent network as positions, its branches as [LinearTree] wants them.
final class BalancedTree {

    final BalancedNetwork network;
    final Tree tree;
    final int[] roots;
    final int[] loadBus;
    /// Bus behind each branch, seen from the source; -1 for an open one.
    final int[] branchBus;

    /// `V_bus = tap V_parent - series J`, per bus.
    final double[] tapRe;

    final double[] tapIm;
    final double[] series;

    private final Map<String, Integer> positions = new HashMap<>();

    BalancedTree(BalancedNetwork network) {
        this.network = network;
        List<BalancedBus> buses = network.buses();
        List<BalancedBranch> branches = network.branches();
        for (int bus = 0; bus < buses.size(); bus++) {
            positions.put(buses.get(bus).id(), bus);
        }
        int[] from = branches.stream().mapToInt(each -> end(each, each.from())).toArray();
        int[] to = branches.stream().mapToInt(each -> end(each, each.to())).toArray();
        roots = network.sources().stream()
                .map(BalancedSource::bus)
                .mapToInt(this::position)
                .toArray();
        loadBus = network.loads().stream()
                .map(BalancedLoad::bus)
                .mapToInt(this::position)
                .toArray();
        tree = new Tree(buses.size(), from, to, roots);
        branchBus = tree.nodeOfBranch(branches.size());
        tapRe = new double[buses.size()];
        tapIm = new double[buses.size()];
        series = new double[4 * buses.size()];
        for (int bus : tree.order) {
            if (tree.branch[bus] != Tree.NONE) {
                putBranch(bus, branches.get(tree.branch[bus]), to[tree.branch[bus]] == bus);
            }
        }
    }

    private int end(BalancedBranch branch, String bus) {
        return branch.inService() ? position(bus) : Tree.NONE;
    }

    private void putBranch(int bus, BalancedBranch branch, boolean outward) {
        double ratio = outward ? 1 / branch.tapRatio() : branch.tapRatio();
        double radians = Math.toRadians(outward ? -branch.shiftDegrees() : branch.shiftDegrees());
        double scale = outward ? 1 : branch.tapRatio() * branch.tapRatio();
        tapRe[bus] = ratio * Math.cos(radians);
        tapIm[bus] = ratio * Math.sin(radians);
        series[4 * bus] = scale * branch.rPu();
        series[4 * bus + 1] = -scale * branch.xPu();
        series[4 * bus + 2] = scale * branch.xPu();
        series[4 * bus + 3] = scale * branch.rPu();
    }

    /// Current through the series impedance over the current that arrives at the bus behind the branch.
    double currentRatio(int branch) {
        BalancedBranch each = network.branches().get(branch);
        return position(each.to()) == branchBus[branch] ? 1 : each.tapRatio();
    }

    int position(String bus) {
        Integer position = positions.get(bus);
        if (position == null) {
            throw new IllegalArgumentException("The network has no bus " + bus + ". Is the number mistyped?");
        }
        return position;
    }

    int buses() {
        return tapRe.length;
    }
}
