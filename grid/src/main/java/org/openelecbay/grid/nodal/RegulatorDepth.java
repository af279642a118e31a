package org.openelecbay.grid.nodal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.Regulator;
import org.openelecbay.grid.multiphase.TransformerBank;

/// How many regulators stand between a source and each regulator, on the way with the fewest.
final class RegulatorDepth {

    private record Way(String to, int regulators) {}

    private final Map<String, List<Way>> ways = new HashMap<>();
    private final Map<String, Integer> depth = new HashMap<>();

    private RegulatorDepth(MultiphaseNetwork network) {
        for (LineSection each : network.lines()) {
            if (each.closed()) {
                join(each.from(), each.to(), 0);
            }
        }
        network.transformers().forEach(each -> join(each, 0));
        network.regulators().forEach(each -> join(each.transformer(), 1));
        Deque<String> open = new ArrayDeque<>();
        network.sources().forEach(each -> {
            depth.put(each.bus(), 0);
            open.add(each.bus());
        });
        while (!open.isEmpty()) {
            String bus = open.remove();
            int here = at(bus);
            for (Way way : ways.getOrDefault(bus, List.of())) {
                int there = here + way.regulators();
                if (there < depth.getOrDefault(way.to(), Integer.MAX_VALUE)) {
                    depth.put(way.to(), there);
                    open.add(way.to());
                }
            }
        }
    }

    /// One number for each regulator of the network, 0 for those nearest to a source.
    static int[] of(MultiphaseNetwork network) {
        RegulatorDepth all = new RegulatorDepth(network);
        return network.regulators().stream()
                .map(Regulator::transformer)
                .mapToInt(each ->
                        Math.min(all.at(each.high().bus()), all.at(each.low().bus())))
                .toArray();
    }

    private void join(TransformerBank bank, int regulators) {
        join(bank.high().bus(), bank.low().bus(), regulators);
    }

    private void join(String from, String to, int regulators) {
        ways.computeIfAbsent(from, each -> new ArrayList<>()).add(new Way(to, regulators));
        ways.computeIfAbsent(to, each -> new ArrayList<>()).add(new Way(from, regulators));
    }

    private int at(String bus) {
        return depth.getOrDefault(bus, 0);
    }
}
