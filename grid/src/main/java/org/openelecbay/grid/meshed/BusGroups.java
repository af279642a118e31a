package org.openelecbay.grid.meshed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedBus;
import org.openelecbay.grid.balanced.BalancedNetwork;
import org.openelecbay.grid.flow.JoinedPoints;

/// Buses and branches by position; buses that a branch without impedance joins form one group.
final class BusGroups {

    final BalancedNetwork network;
    /// Position of the buses at the ends of each branch.
    final int[] from;
    final int[] to;
    /// Group of each bus, counted from 0.
    final int[] group;
    final int groups;
    /// Source of each group, -1 where there is none.
    final int[] source;

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Integer> joining = new ArrayList<>();
    private final boolean meshed;

    private BusGroups(BalancedNetwork network) {
        this.network = network;
        for (BalancedBus bus : network.buses()) {
            positions.put(bus.id(), positions.size());
        }
        List<BalancedBranch> branches = network.branches();
        from = branches.stream().mapToInt(each -> position(each.from())).toArray();
        to = branches.stream().mapToInt(each -> position(each.to())).toArray();
        int[] parent = identity(network.buses().size());
        for (int branch = 0; branch < from.length; branch++) {
            if (branches.get(branch).inService() && isZero(branches.get(branch))) {
                requireMergeable(branches.get(branch));
                if (union(parent, from[branch], to[branch])) {
                    joining.add(branch);
                }
            }
        }
        group = new int[parent.length];
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int bus = 0; bus < parent.length; bus++) {
            group[bus] = numbers.computeIfAbsent(root(parent, bus), each -> numbers.size());
        }
        groups = numbers.size();
        source = new int[groups];
        Arrays.fill(source, -1);
        placeSources();
        meshed = checkReach();
    }

    /// @throws IllegalArgumentException when a bus has no path to a source, two sources are joined without impedance,
    ///     or an ideal transformer stands where buses cannot be merged
    static BusGroups of(BalancedNetwork network) {
        return new BusGroups(network);
    }

    static boolean isZero(BalancedBranch branch) {
        return branch.rPu() == 0 && branch.xPu() == 0;
    }

    private static void requireMergeable(BalancedBranch branch) {
        if (branch.tapRatio() != 1 || branch.shiftDegrees() != 0) {
            throw new IllegalArgumentException("Branch " + branch.from() + "-" + branch.to()
                    + " has a tap but no impedance, so its buses cannot be merged. Give it its impedance.");
        }
    }

    private void placeSources() {
        for (int k = 0; k < network.sources().size(); k++) {
            String bus = network.sources().get(k).bus();
            int at = group[position(bus)];
            if (source[at] >= 0) {
                throw new IllegalArgumentException("Branches without impedance join the sources at bus "
                        + network.sources().get(source[at]).bus() + " and bus " + bus + ". Keep one of them.");
            }
            source[at] = k;
        }
    }

    /// True when a branch closes a loop or joins two sources.
    private boolean checkReach() {
        int[] parent = identity(groups + 1);
        for (int each = 0; each < groups; each++) {
            if (source[each] >= 0) {
                union(parent, each, groups);
            }
        }
        boolean loops = false;
        for (int branch = 0; branch < from.length; branch++) {
            if (network.branches().get(branch).inService()) {
                boolean joins = union(parent, group[from[branch]], group[to[branch]]);
                loops |= !joins && !joining.contains(branch);
            }
        }
        for (int bus = 0; bus < group.length; bus++) {
            if (root(parent, group[bus]) != root(parent, groups)) {
                throw new IllegalArgumentException("Bus " + network.buses().get(bus).id()
                        + " has no path to a source. Is a line missing or a switch open?");
            }
        }
        return loops;
    }

    boolean isMeshed() {
        return meshed;
    }

    int position(String bus) {
        Integer position = positions.get(bus);
        if (position == null) {
            throw new IllegalArgumentException("The network has no bus " + bus + ". Is the number mistyped?");
        }
        return position;
    }

    /// Branches without impedance that join two groups for the first time.
    int[] joining() {
        return joining.stream().mapToInt(Integer::intValue).toArray();
    }

    /// For the currents in these branches.
    JoinedPoints joinedPoints() {
        int[] branches = joining();
        return new JoinedPoints(
                group.length,
                Arrays.stream(branches).map(branch -> from[branch]).toArray(),
                Arrays.stream(branches).map(branch -> to[branch]).toArray(),
                this::isSourceBus);
    }

    private boolean isSourceBus(int bus) {
        int at = source[group[bus]];
        return at >= 0
                && network.sources()
                        .get(at)
                        .bus()
                        .equals(network.buses().get(bus).id());
    }

    private static int[] identity(int size) {
        int[] parent = new int[size];
        Arrays.setAll(parent, each -> each);
        return parent;
    }

    private static int root(int[] parent, int each) {
        int at = each;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private static boolean union(int[] parent, int one, int other) {
        int first = root(parent, one);
        int second = root(parent, other);
        parent[second] = first;
        return first != second;
    }
}
