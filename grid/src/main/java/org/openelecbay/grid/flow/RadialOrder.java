package org.openelecbay.grid.flow;

import java.util.Arrays;

/// Buses of a radial network breadth-first from its roots: every parent stands before its children.
public final class RadialOrder {

    private static final int NONE = -1;

    /// Bus positions in that order, roots first.
    final int[] buses;
    /// For each bus its parent, -1 for a root.
    final int[] parent;
    /// For each bus the branch to its parent, -1 for a root.
    final int[] branch;

    private RadialOrder(int size) {
        buses = new int[size];
        parent = new int[size];
        branch = new int[size];
        Arrays.fill(parent, NONE);
        Arrays.fill(branch, NONE);
    }

    /// The order of buses and branches that are known by their position only.
    ///
    /// @param from one end of each branch, -1 when it is open
    /// @param to the other end
    /// @throws NotRadial when a branch closes a loop or a bus is not reached
    public static RadialOrder of(int buses, int[] from, int[] to, int... roots) {
        return of(new NetworkGraph(buses, from, to, String::valueOf, String::valueOf), roots);
    }

    /// @throws NotRadial when a branch closes a loop or a bus is not reached
    static RadialOrder of(NetworkGraph graph, int... roots) {
        int[] firstAt = new int[graph.buses + 1];
        int[] incident = incidence(graph, firstAt);
        RadialOrder order = new RadialOrder(graph.buses);
        boolean[] reached = new boolean[graph.buses];
        int end = 0;
        for (int root : roots) {
            reached[root] = true;
            order.buses[end++] = root;
        }
        for (int at = 0; at < end; at++) {
            int bus = order.buses[at];
            for (int k = firstAt[bus]; k < firstAt[bus + 1]; k++) {
                int branch = incident[k];
                int next = graph.otherEnd(branch, bus);
                if (branch != order.branch[bus]) {
                    if (reached[next]) {
                        throw graph.loopThrough(branch);
                    }
                    reached[next] = true;
                    order.parent[next] = bus;
                    order.branch[next] = branch;
                    order.buses[end++] = next;
                }
            }
        }
        requireAll(graph, reached);
        return order;
    }

    /// Bus positions in this order, roots first.
    public int[] buses() {
        return buses.clone();
    }

    /// For each bus its parent, -1 for a root.
    public int[] parents() {
        return parent.clone();
    }

    /// For each bus the branch to its parent, -1 for a root.
    public int[] branches() {
        return branch.clone();
    }

    /// The branches at each bus, one after the other; those of bus `b` start at `firstAt[b]`.
    private static int[] incidence(NetworkGraph graph, int[] firstAt) {
        for (int branch = 0; branch < graph.from.length; branch++) {
            if (graph.from[branch] >= 0) {
                firstAt[graph.from[branch] + 1]++;
                firstAt[graph.to[branch] + 1]++;
            }
        }
        for (int bus = 0; bus < graph.buses; bus++) {
            firstAt[bus + 1] += firstAt[bus];
        }
        int[] next = firstAt.clone();
        int[] incident = new int[firstAt[graph.buses]];
        for (int branch = 0; branch < graph.from.length; branch++) {
            if (graph.from[branch] >= 0) {
                incident[next[graph.from[branch]]++] = branch;
                incident[next[graph.to[branch]]++] = branch;
            }
        }
        return incident;
    }

    private static void requireAll(NetworkGraph graph, boolean[] reached) {
        for (int bus = 0; bus < reached.length; bus++) {
            if (!reached[bus]) {
                throw graph.unreached(bus);
            }
        }
    }
}
