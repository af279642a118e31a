package org.openelecbay.grid.flow;

import java.util.Arrays;
import java.util.List;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.phasor.PhaseMatrix;

/// The feeder without the buses at which nothing happens: lines in series become one branch, laterals without a
/// terminal disappear. Exact, because lines have no shunt.
///
/// A *node* is a bus with a terminal or a junction; node 0 is the bus of the transformer, and a node stands
/// behind its parent. The branch of a node leads to its parent.
final class ReducedTree {

    static final int NONE = -1;

    /// Bus position of each node.
    final int[] nodeBus;
    /// Node at the other end of each node's branch; -1 for node 0.
    final int[] parent;
    /// Node whose branch each line belongs to; -1 for a line that carries nothing.
    final int[] lineNode;
    /// Node of each bus; -1 for the others.
    final int[] busNode;

    private final FeederGraph graph;
    private final boolean[] live;
    private int nodes;

    ReducedTree(FeederGraph graph, int[] terminalBus) {
        this.graph = graph;
        int[] order = graph.order.buses;
        boolean[] stays = new boolean[order.length];
        live = new boolean[order.length];
        markNodes(terminalBus, stays);
        busNode = numbered(stays);
        nodeBus = new int[nodes];
        parent = new int[nodes];
        lineNode = new int[graph.from.length];
        Arrays.fill(lineNode, NONE);
        for (int bus : order) {
            if (busNode[bus] != NONE) {
                nodeBus[busNode[bus]] = bus;
                parent[busNode[bus]] = claimLines(bus);
            }
        }
    }

    private void markNodes(int[] terminalBus, boolean[] stays) {
        int[] order = graph.order.buses;
        stays[graph.root] = true;
        live[graph.root] = true;
        for (int bus : terminalBus) {
            stays[bus] = true;
            live[bus] = true;
        }
        int[] liveChildren = new int[order.length];
        for (int at = order.length - 1; at > 0; at--) {
            int bus = order[at];
            live[bus] |= liveChildren[bus] > 0;
            stays[bus] |= liveChildren[bus] > 1;
            if (live[bus]) {
                liveChildren[graph.order.parent[bus]]++;
            }
        }
    }

    private int[] numbered(boolean[] stays) {
        int[] numbers = new int[stays.length];
        Arrays.fill(numbers, NONE);
        for (int bus : graph.order.buses) {
            if (stays[bus]) {
                numbers[bus] = nodes++;
            }
        }
        return numbers;
    }

    /// Walks from a node's bus to the next node towards the root, claims the lines passed, and returns that node.
    private int claimLines(int bus) {
        int at = bus;
        while (graph.order.parent[at] >= 0) {
            lineNode[graph.order.branch[at]] = busNode[bus];
            at = graph.order.parent[at];
            if (busNode[at] != NONE) {
                return busNode[at];
            }
        }
        return NONE;
    }

    int nodes() {
        return nodes;
    }

    boolean isLive(int bus) {
        return live[bus];
    }

    /// Series impedance of every node's branch in ohm, 18 numbers a node; zero for node 0.
    double[] branchOhm() {
        List<Line> lines = graph.feeder.lines();
        double[] ohm = new double[nodes * PhaseMatrix.SIZE];
        double[] perKm = new double[PhaseMatrix.SIZE];
        for (int line = 0; line < lineNode.length; line++) {
            if (lineNode[line] != NONE) {
                lines.get(line).code().ohmPerKm().copyTo(perKm, 0);
                double km = lines.get(line).lengthMeters() / 1_000;
                for (int k = 0; k < PhaseMatrix.SIZE; k++) {
                    ohm[lineNode[line] * PhaseMatrix.SIZE + k] += perKm[k] * km;
                }
            }
        }
        return ohm;
    }
}
