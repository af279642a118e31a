package org.openelecbay.market.distance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.core.Distances;
import org.openelecbay.core.ParticipantId;

/// Distances between the nodes of a [LineGraph], in the unit of the measure.
public final class NodeTable {

    private final Map<String, Integer> nodes;
    private final double[][] table;

    NodeTable(Map<String, Integer> nodes, double[][] table) {
        this.nodes = nodes;
        this.table = table;
    }

    /// Zero or more; infinite when no line connects the two.
    ///
    /// @throws IllegalArgumentException when a node is not in the graph
    public double between(String one, String other) {
        return table[number(one)][number(other)];
    }

    /// The same measure between participants.
    ///
    /// @param nodeOf the node of each participant
    /// @throws IllegalArgumentException when a participant stands at a node that is not in the graph
    public Distances among(Map<ParticipantId, String> nodeOf) {
        Map<ParticipantId, Integer> standing = new LinkedHashMap<>();
        nodeOf.forEach((participant, node) -> standing.put(participant, number(node)));
        return new Standing(standing, table);
    }

    /// Participants at the nodes of a table.
    private static final class Standing implements Distances {

        private final Map<ParticipantId, Integer> nodes;
        private final double[][] byNode;

        private Standing(Map<ParticipantId, Integer> nodes, double[][] byNode) {
            this.nodes = nodes;
            this.byNode = byNode;
        }

        @Override
        public double between(ParticipantId one, ParticipantId other) {
            return byNode[nodeOf(one)][nodeOf(other)];
        }

        @Override
        public boolean knows(ParticipantId participant) {
            return nodes.containsKey(participant);
        }

        @Override
        public double[] table(List<ParticipantId> rows, List<ParticipantId> columns) {
            int[] across = columns.stream().mapToInt(this::nodeOf).toArray();
            double[] table = new double[Math.multiplyExact(rows.size(), across.length)];
            int cell = 0;
            for (ParticipantId row : rows) {
                double[] fromRow = byNode[nodeOf(row)];
                for (int column : across) {
                    table[cell++] = fromRow[column];
                }
            }
            return table;
        }

        private int nodeOf(ParticipantId participant) {
            Integer node = nodes.get(participant);
            if (node == null) {
                throw new IllegalArgumentException("Participant " + participant
                        + " stands at no node. Is its connection missing in the scenario?");
            }
            return node;
        }
    }

    private int number(String node) {
        Integer number = nodes.get(node);
        if (number == null) {
            throw new IllegalArgumentException("Node " + node + " is not in the graph of " + nodes.size() + " nodes.");
        }
        return number;
    }
}
