package org.openelecbay.grid.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.balanced.BalancedBranch;
import org.openelecbay.grid.balanced.BalancedNetwork;

/// The branches of a network as a graph in which all sources are one node: trees, loops and all ways to be a tree.
final class SwitchGraph {

    private static final int SOURCE = 0;

    final int nodes;
    final int[] from;
    final int[] to;

    SwitchGraph(BalancedNetwork network) {
        Map<String, Integer> node = new HashMap<>();
        network.sources().forEach(each -> node.put(each.bus(), SOURCE));
        network.buses().forEach(bus -> {
            if (!node.containsKey(bus.id())) {
                node.put(bus.id(), 1 + node.size() - network.sources().size());
            }
        });
        nodes = 1 + node.size() - network.sources().size();
        List<BalancedBranch> branches = network.branches();
        from = branches.stream()
                .mapToInt(each -> node.getOrDefault(each.from(), SOURCE))
                .toArray();
        to = branches.stream()
                .mapToInt(each -> node.getOrDefault(each.to(), SOURCE))
                .toArray();
    }

    int branches() {
        return from.length;
    }

    /// True when the closed branches supply every node without a loop.
    boolean isTree(BitSet open) {
        return branches() - open.cardinality() == nodes - 1 && supplied(open);
    }

    private boolean supplied(BitSet open) {
        int[] leader = leaders();
        int parts = nodes;
        for (int branch = open.nextClearBit(0); branch < branches(); branch = open.nextClearBit(branch + 1)) {
            parts -= join(leader, branch) ? 1 : 0;
        }
        return parts == 1;
    }

    /// The branches of the loop that closing one open branch of a tree makes, itself included, ascending.
    List<Integer> loop(BitSet open, int closing) {
        int[] parentBranch = parents(open);
        BitSet loop = new BitSet();
        loop.set(closing);
        climb(parentBranch, from[closing], loop);
        climb(parentBranch, to[closing], loop);
        return loop.stream().boxed().toList();
    }

    private void climb(int[] parentBranch, int start, BitSet loop) {
        int at = start;
        while (at != SOURCE) {
            int branch = parentBranch[at];
            loop.flip(branch);
            at = from[branch] == at ? to[branch] : from[branch];
        }
    }

    private int[] parents(BitSet open) {
        List<List<Integer>> at = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            at.add(new ArrayList<>());
        }
        for (int branch = open.nextClearBit(0); branch < branches(); branch = open.nextClearBit(branch + 1)) {
            at.get(from[branch]).add(branch);
            at.get(to[branch]).add(branch);
        }
        int[] parentBranch = new int[nodes];
        Arrays.fill(parentBranch, -1);
        Deque<Integer> left = new ArrayDeque<>(List.of(SOURCE));
        while (!left.isEmpty()) {
            int node = left.remove();
            for (int branch : at.get(node)) {
                int next = from[branch] == node ? to[branch] : from[branch];
                if (next != SOURCE && parentBranch[next] < 0 && branch != parentBranch[node]) {
                    parentBranch[next] = branch;
                    left.add(next);
                }
            }
        }
        return parentBranch;
    }

    /// All sets of open switches that leave a tree, in lexicographic order; more than `most` when there are more.
    ///
    /// @param fixed branches that stay closed
    List<BitSet> trees(BitSet fixed, int most) {
        List<BitSet> found = new ArrayList<>();
        int count = branches() - (nodes - 1);
        if (count >= 0) {
            choose(new BitSet(), 0, count, fixed, found, most);
        }
        return found;
    }

    /// Opens branches in ascending order; what is open so far must leave every node supplied.
    private void choose(BitSet open, int next, int count, BitSet fixed, List<BitSet> found, int most) {
        if (count == 0) {
            found.add((BitSet) open.clone());
            return;
        }
        for (int branch = next; branch <= branches() - count && found.size() <= most; branch++) {
            open.set(branch);
            if (!fixed.get(branch) && supplied(open)) {
                choose(open, branch + 1, count - 1, fixed, found, most);
            }
            open.clear(branch);
        }
    }

    private int[] leaders() {
        int[] leader = new int[nodes];
        Arrays.setAll(leader, node -> node);
        return leader;
    }

    private boolean join(int[] leader, int branch) {
        int one = find(leader, from[branch]);
        int other = find(leader, to[branch]);
        leader[one] = other;
        return one != other;
    }

    private static int find(int[] leader, int node) {
        int at = node;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
