package org.openelecbay.cli.vector.market;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.market.distance.LineGraph;
import org.openelecbay.market.distance.LineGraph.Line;
import tools.jackson.databind.node.ObjectNode;

/// C02: hops, path and effective resistance between pairs of nodes (spec C.2).
///
/// A distance between two nodes that no line connects is null; lines that do not hang together with the pair do not
/// matter to it.
public final class ElectricalDistances implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        List<Line> lines = inputs.list("edges").stream()
                .map(edge -> new Line(edge.text("a"), edge.text("b"), edge.number("r"), edge.number("x", 0)))
                .toList();
        ObjectNode result = Result.object();
        for (Given pair : inputs.list("pairs")) {
            List<Given> ends = pair.elements();
            if (ends.size() != 2) {
                throw new UnusableCase("A pair has two nodes, not " + pair.node() + ".");
            }
            String one = ends.get(0).text();
            String other = ends.get(1).text();
            result.set(one + "-" + other, between(one, other, lines));
        }
        return result;
    }

    private static ObjectNode between(String one, String other, List<Line> lines) {
        List<Line> connected = connectedTo(one, lines);
        boolean reached = one.equals(other)
                || connected.stream()
                        .anyMatch(line -> line.from().equals(other) || line.to().equals(other));
        ObjectNode distances = Result.object();
        if (!reached) {
            return distances
                    .putNull("hops")
                    .putNull("pathResistance")
                    .putNull("pathImpedance")
                    .putNull("effectiveResistance");
        }
        if (one.equals(other)) {
            return distances
                    .put("hops", 0)
                    .put("pathResistance", 0)
                    .put("pathImpedance", 0)
                    .put("effectiveResistance", 0);
        }
        LineGraph graph = new LineGraph(connected);
        distances.put("hops", Math.round(graph.hops().between(one, other)));
        distances.set("pathResistance", Result.number(graph.pathResistance().between(one, other)));
        distances.set("pathImpedance", Result.number(graph.pathImpedance().between(one, other)));
        distances.set(
                "effectiveResistance", Result.number(graph.effectiveResistance().between(one, other)));
        return distances;
    }

    /// The lines that hang together with a node.
    private static List<Line> connectedTo(String node, List<Line> lines) {
        Set<String> reached = new LinkedHashSet<>(List.of(node));
        List<Line> left = new ArrayList<>(lines);
        List<Line> connected = new ArrayList<>();
        boolean grew = true;
        while (grew) {
            List<Line> touching = left.stream()
                    .filter(line -> reached.contains(line.from()) || reached.contains(line.to()))
                    .toList();
            touching.forEach(line -> reached.addAll(List.of(line.from(), line.to())));
            connected.addAll(touching);
            grew = left.removeAll(touching);
        }
        return connected;
    }
}
