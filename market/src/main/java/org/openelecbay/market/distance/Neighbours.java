package org.openelecbay.market.distance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ToDoubleFunction;
import org.openelecbay.market.distance.LineGraph.Line;

/// Who is connected to whom and how far away, for shortest paths (Dijkstra 1959).
final class Neighbours {

    private record Step(int node, double length) {}

    private final List<List<Step>> steps = new ArrayList<>();

    private Neighbours(int nodes) {
        for (int i = 0; i < nodes; i++) {
            steps.add(new ArrayList<>());
        }
    }

    static Neighbours of(Map<String, Integer> nodes, List<Line> lines, ToDoubleFunction<Line> length) {
        Neighbours neighbours = new Neighbours(nodes.size());
        for (Line line : lines) {
            int from = nodes.getOrDefault(line.from(), 0);
            int to = nodes.getOrDefault(line.to(), 0);
            neighbours.steps.get(from).add(new Step(to, length.applyAsDouble(line)));
            neighbours.steps.get(to).add(new Step(from, length.applyAsDouble(line)));
        }
        return neighbours;
    }

    /// Lowers `lengths` to the shortest length from `start` to every node that can be reached.
    void shortestFrom(int start, double[] lengths) {
        PriorityQueue<Step> next =
                new PriorityQueue<>(Comparator.comparingDouble(Step::length).thenComparingInt(Step::node));
        next.add(new Step(start, 0));
        lengths[start] = 0;
        while (!next.isEmpty()) {
            Step nearest = next.remove();
            if (nearest.length() <= lengths[nearest.node()]) {
                relax(nearest, lengths, next);
            }
        }
    }

    private void relax(Step nearest, double[] lengths, PriorityQueue<Step> next) {
        for (Step step : steps.get(nearest.node())) {
            double length = nearest.length() + step.length();
            if (length < lengths[step.node()]) {
                lengths[step.node()] = length;
                next.add(new Step(step.node(), length));
            }
        }
    }
}
