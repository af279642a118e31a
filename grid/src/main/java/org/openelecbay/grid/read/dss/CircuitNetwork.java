package org.openelecbay.grid.read.dss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.openelecbay.grid.multiphase.Capacitor;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkBus;
import org.openelecbay.grid.multiphase.NetworkLoad;
import org.openelecbay.grid.multiphase.Regulator;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.read.UnreadableNetwork;

/// Builds the network of the elements that a script left.
final class CircuitNetwork {

    private final Script script;
    private final Elements elements;
    private final VoltageLevels levels = new VoltageLevels();
    private final Buses buses = new Buses();
    private final Set<String> notes;

    CircuitNetwork(Script script) {
        this.script = script;
        elements = script.elements;
        notes = new LinkedHashSet<>(script.notes);
    }

    DssCircuit circuit() {
        String name = script.circuit;
        String master = ScriptFiles.name(script.files.master);
        if (name == null) {
            throw UnreadableNetwork.line(
                    master, UnreadableNetwork.WHOLE_FILE, "makes no circuit.", "Write New Circuit.name basekv=115.");
        }
        try {
            return new DssCircuit(network(name), List.copyOf(notes));
        } catch (IllegalArgumentException e) {
            throw UnreadableNetwork.line(master, UnreadableNetwork.WHOLE_FILE, String.valueOf(e.getMessage()), "");
        }
    }

    private MultiphaseNetwork network(String name) {
        List<VoltageSource> sources = each(ElementClass.VSOURCE, source -> SourceReading.read(source, buses));
        LineReading lineReading = new LineReading(elements, buses, script.options.hertz);
        List<LineSection> lines = each(ElementClass.LINE, lineReading::read);
        Map<String, Regulator> controlled = controlled();
        List<TransformerBank> transformers = new ArrayList<>();
        List<Regulator> regulators = new ArrayList<>();
        for (Element each : elements.enabled(ElementClass.TRANSFORMER)) {
            Regulator regulator = controlled.get(key(each.name));
            if (regulator != null && !script.options.controlsOff) {
                regulators.add(regulator);
            } else if (regulator != null) {
                transformers.add(regulator.transformer());
            } else {
                transformers.add(built(
                        each, () -> TransformerReading.of(each, buses, notes).bank(0)));
            }
        }
        List<Capacitor> capacitors =
                each(ElementClass.CAPACITOR, capacitor -> ShuntReading.capacitor(capacitor, buses));
        List<NetworkLoad> loads =
                each(ElementClass.LOAD, load -> ShuntReading.load(load, buses, script.options.loadMultiplier));
        if (!loads.isEmpty()) {
            notes.add("Loads keep their model at every voltage: Vminpu and Vmaxpu are left out.");
        }
        lines.forEach(levels::add);
        transformers.forEach(levels::add);
        regulators.forEach(each -> levels.add(each.transformer()));
        levels.spread(sources);
        return new MultiphaseNetwork(
                name, busesOf(sources), sources, lines, transformers, regulators, capacitors, loads);
    }

    private List<NetworkBus> busesOf(List<VoltageSource> sources) {
        double otherwise = sources.isEmpty() ? 1 : sources.getFirst().lineKv();
        return buses.all().stream()
                .map(bus -> new NetworkBus(
                        bus, levels.at(bus, script.options.voltageBases, otherwise), script.coordinates.get(key(bus))))
                .toList();
    }

    private Map<String, Regulator> controlled() {
        Map<String, Regulator> controlled = new HashMap<>();
        for (Element control : elements.enabled(ElementClass.REGCONTROL)) {
            Regulator regulator = built(control, () -> RegulatorReading.read(control, elements, buses, notes));
            if (controlled.put(key(regulator.transformer().name()), regulator) != null) {
                throw control.wrong(
                        "controls transformer " + regulator.transformer().name() + ", which another one controls.",
                        "Drop one of them.");
            }
        }
        return controlled;
    }

    private <T> List<T> each(ElementClass kind, Function<Element, T> read) {
        List<T> all = new ArrayList<>();
        for (Element each : elements.enabled(kind)) {
            all.add(built(each, () -> read.apply(each)));
        }
        return all;
    }

    /// What a record refuses is reported with the place of the element.
    private static <T> T built(Element element, Supplier<T> build) {
        try {
            return build.get();
        } catch (IllegalArgumentException e) {
            throw element.wrong("is not possible: " + e.getMessage(), "");
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
