package org.openelecbay.grid.sensitivity;

import java.util.Arrays;
import org.openelecbay.grid.flow.RadialOrder;

/// A forest as positions: every parent stands before its children in [#order].
final class Tree {

    static final int NONE = -1;

    final int[] order;
    /// For each node its parent, -1 for a root.
    final int[] parent;
    /// For each node the branch to its parent, -1 for a root.
    final int[] branch;

    /// @param from one end of each branch; -1 when it is open
    /// @param to the other end
    Tree(int nodes, int[] from, int[] to, int... roots) {
        RadialOrder radial = RadialOrder.of(nodes, from, to, roots);
        order = radial.buses();
        parent = radial.parents();
        branch = radial.branches();
    }

    /// The node behind each branch, seen from the root; -1 for an open one.
    int[] nodeOfBranch(int branches) {
        int[] node = new int[branches];
        Arrays.fill(node, NONE);
        for (int each : order) {
            if (branch[each] != NONE) {
                node[branch[each]] = each;
            }
        }
        return node;
    }
}
