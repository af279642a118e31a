package org.openelecbay.grid.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.Terminal;

/// A feeder as positions: buses, lines and terminals by number, buses ordered from the transformer outwards.
final class FeederGraph {

    final Feeder feeder;
    final int[] from;
    final int[] to;
    final int root;
    final RadialOrder order;

    private final Map<String, Integer> positions = new HashMap<>();

    FeederGraph(Feeder feeder) {
        this.feeder = feeder;
        List<Bus> buses = feeder.buses();
        for (int bus = 0; bus < buses.size(); bus++) {
            positions.put(buses.get(bus).id(), bus);
        }
        List<Line> lines = feeder.lines();
        from = lines.stream().mapToInt(line -> positionOf(line.from())).toArray();
        to = lines.stream().mapToInt(line -> positionOf(line.to())).toArray();
        root = positionOf(feeder.transformer().lowBus());
        order = RadialOrder.of(
                new NetworkGraph(
                        buses.size(),
                        from,
                        to,
                        bus -> buses.get(bus).id(),
                        line -> lines.get(line).name()),
                root);
    }

    int positionOf(String bus) {
        Integer position = positions.get(bus);
        if (position == null) {
            throw new IllegalArgumentException(
                    "Feeder " + feeder.name() + " has no bus " + bus + ". Is the name mistyped?");
        }
        return position;
    }

    int[] positionsOf(List<Terminal> terminals) {
        return terminals.stream()
                .mapToInt(terminal -> positionOf(terminal.bus()))
                .toArray();
    }
}
