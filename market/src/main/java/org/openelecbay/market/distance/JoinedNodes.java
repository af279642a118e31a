package org.openelecbay.market.distance;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.market.distance.LineGraph.Line;

/// Gives nodes that a line without resistance joins one number: closed switches, bus bars, lines of length zero.
final class JoinedNodes {

    private final int[] parent;

    private JoinedNodes(int nodes) {
        this.parent = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            parent[node] = node;
        }
    }

    /// The number of each node, from 0 without a gap, in the order in which they first appear.
    static Map<String, Integer> of(Map<String, Integer> nodes, List<Line> lines) {
        JoinedNodes joined = new JoinedNodes(nodes.size());
        for (Line line : lines) {
            if (line.resistanceOhm() == 0) {
                joined.join(nodes.getOrDefault(line.from(), 0), nodes.getOrDefault(line.to(), 0));
            }
        }
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<String, Integer> numbered = new LinkedHashMap<>();
        nodes.forEach(
                (name, node) -> numbered.put(name, numbers.computeIfAbsent(joined.root(node), _ -> numbers.size())));
        return numbered;
    }

    private void join(int one, int other) {
        parent[Math.max(root(one), root(other))] = Math.min(root(one), root(other));
    }

    private int root(int node) {
        int root = node;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
