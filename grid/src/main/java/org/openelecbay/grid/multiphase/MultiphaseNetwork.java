package org.openelecbay.grid.multiphase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// A network of any shape, radial or meshed, with any number of voltage levels.
///
/// Every name is unique and every reference resolves. Whether all of it is supplied is asked by the power flow.
///
/// @param name for reports
/// @param buses all buses
/// @param sources at least one
/// @param lines lines, cables and switches, open ones included
/// @param transformers transformers with fixed taps
/// @param regulators tap changers with a control
/// @param capacitors shunt capacitors, switched-off ones included
/// @param loads consumption positive
/// @param groundings connections of neutrals to ground, besides those of the sources
public record MultiphaseNetwork(
        String name,
        List<NetworkBus> buses,
        List<VoltageSource> sources,
        List<LineSection> lines,
        List<TransformerBank> transformers,
        List<Regulator> regulators,
        List<Capacitor> capacitors,
        List<NetworkLoad> loads,
        List<Grounding> groundings) {

    public MultiphaseNetwork {
        buses = List.copyOf(buses);
        sources = List.copyOf(sources);
        lines = List.copyOf(lines);
        transformers = List.copyOf(transformers);
        regulators = List.copyOf(regulators);
        capacitors = List.copyOf(capacitors);
        loads = List.copyOf(loads);
        groundings = List.copyOf(groundings);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException(
                    "Network " + name + " has no source. Which bus is supplied from outside?");
        }
        Set<String> known = new HashSet<>(names("bus", buses, NetworkBus::id));
        names("line", lines, LineSection::name);
        names("transformer", transformers, TransformerBank::name);
        names("regulator", regulators, each -> each.transformer().name());
        names("capacitor", capacitors, Capacitor::name);
        names("load", loads, NetworkLoad::name);
        sources.forEach(each -> requireKnown(known, "A source", each.bus()));
        for (LineSection line : lines) {
            requireKnown(known, "Line " + line.name(), line.from());
            requireKnown(known, "Line " + line.name(), line.to());
        }
        for (TransformerBank each : transformers) {
            requireKnown(known, "Transformer " + each.name(), each.high().bus());
            requireKnown(known, "Transformer " + each.name(), each.low().bus());
        }
        for (Regulator each : regulators) {
            requireKnown(
                    known,
                    "Regulator " + each.transformer().name(),
                    each.transformer().high().bus());
            requireKnown(
                    known,
                    "Regulator " + each.transformer().name(),
                    each.transformer().low().bus());
        }
        capacitors.forEach(each -> requireKnown(known, "Capacitor " + each.name(), each.bus()));
        loads.forEach(each -> requireKnown(known, "Load " + each.name(), each.bus()));
        groundings.forEach(each -> requireKnown(known, "A grounding", each.bus()));
    }

    /// A network without groundings besides those of its sources.
    public MultiphaseNetwork(
            String name,
            List<NetworkBus> buses,
            List<VoltageSource> sources,
            List<LineSection> lines,
            List<TransformerBank> transformers,
            List<Regulator> regulators,
            List<Capacitor> capacitors,
            List<NetworkLoad> loads) {
        this(name, buses, sources, lines, transformers, regulators, capacitors, loads, List.of());
    }

    /// The same network with other loads.
    public MultiphaseNetwork withLoads(List<NetworkLoad> others) {
        return new MultiphaseNetwork(
                name, buses, sources, lines, transformers, regulators, capacitors, others, groundings);
    }

    private static <T> List<String> names(String what, List<T> elements, Function<T, String> name) {
        List<String> names = elements.stream().map(name).toList();
        Set<String> seen = new HashSet<>();
        for (String each : names) {
            if (!seen.add(each)) {
                throw new IllegalArgumentException("There are two of " + what + " " + each + ". Rename or drop one.");
            }
        }
        return names;
    }

    private static void requireKnown(Set<String> known, String element, String bus) {
        if (!known.contains(bus)) {
            throw new IllegalArgumentException(element + " names bus " + bus + ", which is not in the network. "
                    + "Is the bus missing or the name mistyped?");
        }
    }
}
