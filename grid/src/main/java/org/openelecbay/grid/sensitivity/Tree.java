package org.openelecbay.grid.sensitivity;

import java.util.Arrays;

/// A forest as positions: every parent stands before its children in [#order]. The network was found radial
/// before.
final class Tree {

    static final int NONE = -1;

    final int[] order;
    /// For each node its parent, -1 for a root and for a node out of reach.
    final int[] parent;
    /// For each node the branch to its parent, -1 for a root.
    final int[] branch;

    /// @param from one end of each branch; -1 when it is open
    /// @param to the other end
    Tree(int nodes, int[] from, int[] to, int... roots) {
        parent = new int[nodes];
        branch = new int[nodes];
        Arrays.fill(parent, NONE);
        Arrays.fill(branch, NONE);
        int[] first = new int[nodes + 1];
        int[] incident = incidence(nodes, from, to, first);
        int[] reached = new int[nodes];
        boolean[] seen = new boolean[nodes];
        int end = 0;
        for (int root : roots) {
            seen[root] = true;
            reached[end++] = root;
        }
        for (int at = 0; at < end; at++) {
            int node = reached[at];
            for (int k = first[node]; k < first[node + 1]; k++) {
                int next = from[incident[k]] == node ? to[incident[k]] : from[incident[k]];
                if (!seen[next]) {
                    seen[next] = true;
                    parent[next] = node;
                    branch[next] = incident[k];
                    reached[end++] = next;
                }
            }
        }
        order = Arrays.copyOf(reached, end);
    }

    private static int[] incidence(int nodes, int[] from, int[] to, int[] first) {
        for (int each = 0; each < from.length; each++) {
            if (from[each] != NONE) {
                first[from[each] + 1]++;
                first[to[each] + 1]++;
            }
        }
        for (int node = 0; node < nodes; node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        int[] incident = new int[first[nodes]];
        for (int each = 0; each < from.length; each++) {
            if (from[each] != NONE) {
                incident[next[from[each]]++] = each;
                incident[next[to[each]]++] = each;
            }
        }
        return incident;
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
