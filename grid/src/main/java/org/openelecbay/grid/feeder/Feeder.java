package org.openelecbay.grid.feeder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A three-phase low-voltage feeder: one source, one transformer, and what hangs on it.
///
/// Every name is unique and every reference resolves. Whether it is radial is asked by the power flow that needs
/// it.
///
/// @param name for reports
/// @param source the network behind the transformer
/// @param transformer feeds one of the buses
/// @param buses the low-voltage buses
/// @param lines the lines between them
/// @param loadPoints the loads of the data; a market may connect others
public record Feeder(
        String name,
        Source source,
        Transformer transformer,
        List<Bus> buses,
        List<Line> lines,
        List<LoadPoint> loadPoints) {

    public Feeder {
        buses = List.copyOf(buses);
        lines = List.copyOf(lines);
        loadPoints = List.copyOf(loadPoints);
        requireUnique("bus", buses.stream().map(Bus::id).toList());
        requireUnique("line", lines.stream().map(Line::name).toList());
        requireUnique("load point", loadPoints.stream().map(LoadPoint::name).toList());
        Set<String> known = new HashSet<>(buses.stream().map(Bus::id).toList());
        requireKnown(known, "Transformer " + transformer.name(), transformer.lowBus());
        for (Line line : lines) {
            requireKnown(known, "Line " + line.name(), line.from());
            requireKnown(known, "Line " + line.name(), line.to());
        }
        for (LoadPoint load : loadPoints) {
            requireKnown(known, "Load " + load.name(), load.bus());
        }
    }

    private static void requireUnique(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String each : names) {
            if (!seen.add(each)) {
                throw new IllegalArgumentException("There are two of " + what + " " + each + ". Rename or drop one.");
            }
        }
    }

    private static void requireKnown(Set<String> known, String element, String bus) {
        if (!known.contains(bus)) {
            throw new IllegalArgumentException(element + " names bus " + bus + ", which is not in the feeder. "
                    + "Is the bus missing or the name mistyped?");
        }
    }

    /// Where the load points are connected, in their order.
    public List<Terminal> loadTerminals() {
        return loadPoints.stream().map(LoadPoint::terminal).toList();
    }
}
