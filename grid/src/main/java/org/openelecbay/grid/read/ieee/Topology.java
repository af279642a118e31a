package org.openelecbay.grid.read.ieee;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openelecbay.grid.read.UnreadableNetwork;

/// The closed segments of a feeder in the order in which its head reaches them.
final class Topology {

    /// A segment with the end that is nearer to the head.
    record Step(Segment segment, String near, String far) {}

    final String head;
    final List<Step> steps = new ArrayList<>();
    final Set<String> nodes = new LinkedHashSet<>();

    Topology(List<Segment> segments) {
        head = head(segments);
        Map<String, List<Segment>> at = new HashMap<>();
        for (Segment each : segments) {
            at.computeIfAbsent(each.from(), node -> new ArrayList<>()).add(each);
            at.computeIfAbsent(each.to(), node -> new ArrayList<>()).add(each);
        }
        Deque<String> open = new ArrayDeque<>(List.of(head));
        Set<Segment> walked = new HashSet<>();
        nodes.add(head);
        while (!open.isEmpty()) {
            String near = open.remove();
            for (Segment each : at.getOrDefault(near, List.of())) {
                String far = each.other(near);
                if (walked.add(each)) {
                    steps.add(new Step(each, near, far));
                    if (nodes.add(far)) {
                        open.add(far);
                    }
                }
            }
        }
    }

    /// The node that is only ever the first of a segment and reaches most others in the written direction.
    private static String head(List<Segment> segments) {
        Map<String, List<String>> below = new LinkedHashMap<>();
        Set<String> fed = new HashSet<>();
        for (Segment each : segments) {
            below.computeIfAbsent(each.from(), node -> new ArrayList<>()).add(each.to());
            fed.add(each.to());
        }
        return below.keySet().stream()
                .filter(each -> !fed.contains(each))
                .max(Comparator.<String>comparingInt(each -> reach(each, below))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow(() -> UnreadableNetwork.line(
                        "line_data",
                        UnreadableNetwork.WHOLE_FILE,
                        "has no node from which the feeder starts.",
                        "Write the nodes of each segment in the direction of the supply."));
    }

    private static int reach(String from, Map<String, List<String>> below) {
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (String next : below.getOrDefault(open.remove(), List.of())) {
                if (reached.add(next)) {
                    open.add(next);
                }
            }
        }
        return reached.size();
    }
}
