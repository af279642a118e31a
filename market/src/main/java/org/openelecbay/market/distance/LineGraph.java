package org.openelecbay.market.distance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The lines of a network as a graph: all that an electrical distance needs to know.
///
/// Distances are tables by node number, in ohms or hops; infinite between nodes that no line connects.
///
/// Source: spec C.2.
public final class LineGraph {

    /// The largest graph; an effective resistance solves a dense system of this size.
    public static final int MOST_NODES = 2_000;

    /// One line between two nodes.
    ///
    /// @param from a node
    /// @param to another node
    /// @param resistanceOhm not negative
    /// @param reactanceOhm any sign
    public record Line(String from, String to, double resistanceOhm, double reactanceOhm) {

        public Line {
            if (!(resistanceOhm >= 0) || !Double.isFinite(resistanceOhm) || !Double.isFinite(reactanceOhm)) {
                throw new IllegalArgumentException("The line from " + from + " to " + to + " has R " + resistanceOhm
                        + " and X " + reactanceOhm + " ohm; R is not negative and both are finite.");
            }
        }

        /// The magnitude of the impedance in ohms.
        public double impedanceOhm() {
            return Math.sqrt(resistanceOhm * resistanceOhm + reactanceOhm * reactanceOhm);
        }
    }

    private final List<Line> lines;
    private final Map<String, Integer> nodes = new LinkedHashMap<>();

    /// @throws IllegalArgumentException when there are more than [#MOST_NODES] nodes
    public LineGraph(List<Line> lines) {
        this.lines = List.copyOf(lines);
        for (Line line : lines) {
            nodes.putIfAbsent(line.from(), nodes.size());
            nodes.putIfAbsent(line.to(), nodes.size());
        }
        if (nodes.size() > MOST_NODES) {
            throw new IllegalArgumentException(
                    "The graph has " + nodes.size() + " nodes; electrical distances are computed up to " + MOST_NODES
                            + ". Can buses without a connection be left out?");
        }
    }

    /// The number of lines between two nodes.
    public NodeTable hops() {
        return shortest(line -> 1);
    }

    /// The least sum of resistances in ohms along lines between two nodes.
    public NodeTable pathResistance() {
        return shortest(Line::resistanceOhm);
    }

    /// The least sum of impedance magnitudes in ohms along lines between two nodes.
    public NodeTable pathImpedance() {
        return shortest(Line::impedanceOhm);
    }

    /// The resistance in ohms that a source would see between two nodes; equals the path where the network is radial
    /// and is smaller where it is meshed. Nodes that a line without resistance joins are one node.
    ///
    /// @throws IllegalArgumentException when not every node is connected
    public NodeTable effectiveResistance() {
        Map<String, Integer> joined = JoinedNodes.of(nodes, lines);
        return new NodeTable(joined, EffectiveResistance.of(joined, lines));
    }

    private NodeTable shortest(ToDoubleFunction<Line> length) {
        int count = nodes.size();
        double[][] table = new double[count][count];
        Neighbours neighbours = Neighbours.of(nodes, lines, length);
        for (int start = 0; start < count; start++) {
            Arrays.fill(table[start], Double.POSITIVE_INFINITY);
            neighbours.shortestFrom(start, table[start]);
        }
        return new NodeTable(nodes, table);
    }
}
