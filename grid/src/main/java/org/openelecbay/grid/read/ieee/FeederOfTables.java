package org.openelecbay.grid.read.ieee;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.multiphase.Capacitor;
import org.openelecbay.grid.multiphase.Conductor;
import org.openelecbay.grid.multiphase.Connection;
import org.openelecbay.grid.multiphase.LineSection;
import org.openelecbay.grid.multiphase.MultiphaseNetwork;
import org.openelecbay.grid.multiphase.NetworkBus;
import org.openelecbay.grid.multiphase.Regulator;
import org.openelecbay.grid.multiphase.TransformerBank;
import org.openelecbay.grid.multiphase.VoltageSource;
import org.openelecbay.grid.multiphase.Winding;
import org.openelecbay.grid.phasor.ComplexMatrix;
import org.openelecbay.grid.read.UnreadableNetwork;

/// Puts the tables of one feeder together.
final class FeederOfTables {

    private static final List<Conductor> ALL = List.of(Conductor.A, Conductor.B, Conductor.C);
    private static final double DELTA_ANGLE = -30;

    private final Tables tables;
    private final Map<String, Configuration> configurations = new HashMap<>();
    private final TransformerTable transformerTable;
    private final List<RegulatorTable> regulatorTables;
    private final Topology topology;

    private final Map<String, Double> kv = new LinkedHashMap<>();
    private final Map<String, Set<Conductor>> phases = new HashMap<>();
    private final List<LineSection> lines = new ArrayList<>();
    private final List<TransformerBank> transformers = new ArrayList<>();
    private final List<Regulator> regulators = new ArrayList<>();

    FeederOfTables(Tables tables) {
        this.tables = tables;
        transformerTable = TransformerTable.of(tables.required("transformer"));
        regulatorTables = tables.find("regulator").map(RegulatorTable::all).orElse(List.of());
        tables.find("config").ifPresent(sheet -> configurations(sheet, true));
        tables.find("ug").ifPresent(sheet -> configurations(sheet, false));
        topology = new Topology(placed(segments()));
    }

    MultiphaseNetwork network() {
        TransformerTable.Side low = transformerTable.substation().low();
        kv.put(topology.head, low.kv());
        phases.put(topology.head, EnumSet.copyOf(ALL));
        topology.steps.forEach(this::add);
        requireRegulatorsPlaced();
        LoadTables loads = new LoadTables(this::kvAt);
        tables.find("spot").ifPresent(loads::spot);
        tables.find("distributed").ifPresent(loads::distributed);
        VoltageSource source = new VoltageSource(
                topology.head,
                low.kv(),
                Heads.voltagePu(topology.head),
                low.delta() ? DELTA_ANGLE : 0,
                ComplexMatrix.zero(3));
        Places places = tables.places();
        List<Capacitor> capacitors = tables.find("cap").map(this::capacitors).orElse(List.of());
        try {
            return new MultiphaseNetwork(
                    tables.name(),
                    kv.entrySet().stream()
                            .map(each -> new NetworkBus(each.getKey(), each.getValue(), places.of(each.getKey())))
                            .toList(),
                    List.of(source),
                    lines,
                    transformers,
                    regulators,
                    capacitors,
                    loads.all());
        } catch (IllegalArgumentException e) {
            throw UnreadableNetwork.line(
                    tables.name(), UnreadableNetwork.WHOLE_FILE, String.valueOf(e.getMessage()), "");
        }
    }

    private void configurations(Sheet sheet, boolean overhead) {
        Row heading = sheet.heading();
        int neutral = column(heading, "neutral");
        int spacing = Math.max(column(heading, "spac"), overhead ? 4 : 3);
        for (Row row : sheet.body()) {
            String of = row.required(2, "conductor");
            String with = neutral < 0 ? "" : row.cell(neutral);
            Construction found = Construction.find(of, with, row.required(spacing, "Spacing ID"));
            if (found == null) {
                throw row.wrong(
                        "Config.",
                        row.cell(0),
                        "for configuration " + row.cell(0) + " (" + of + ", neutral " + with + ", spacing "
                                + row.cell(spacing) + ") no impedance is published.",
                        "Known are " + Construction.known() + ".");
            }
            configurations.put(row.required(0, "Config."), Configuration.of(row, row.required(1, "Phasing"), found));
        }
    }

    private static int column(Row heading, String start) {
        for (int k = 0; k < heading.cells().size(); k++) {
            if (heading.cell(k).toLowerCase(Locale.ROOT).startsWith(start)) {
                return k;
            }
        }
        return -1;
    }

    /// Lines, transformers and closed switches; open switches join nothing.
    private List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        for (Row row : tables.required("line").body()) {
            String configuration = row.required(3, "Config.");
            segments.add(new Segment(
                    row,
                    row.required(0, "Node A"),
                    row.required(1, "Node B"),
                    row.number(2, "Length"),
                    configurations.containsKey(configuration) ? configuration : TransformerTable.key(configuration)));
        }
        for (Row row : tables.find("switch").map(Sheet::body).orElse(List.of())) {
            String state = row.required(2, "Normal").toLowerCase(Locale.ROOT);
            if (!state.equals("open") && !state.equals("closed")) {
                throw row.wrong("Normal", state, "\"" + state + "\" is no state of a switch.", "Write open or closed.");
            }
            if (state.equals("closed")) {
                segments.add(new Segment(row, row.required(0, "Node A"), row.required(1, "Node B"), 0, Segment.SWITCH));
            }
        }
        return segments;
    }

    /// A transformer that no line names stands in the closed switch behind which nothing else follows.
    private List<Segment> placed(List<Segment> segments) {
        List<Segment> placed = new ArrayList<>(segments);
        for (String name : transformerTable.others().keySet()) {
            if (segments.stream().noneMatch(each -> each.configuration().equals(name))) {
                for (int k = 0; k < placed.size(); k++) {
                    Segment each = placed.get(k);
                    boolean last = placed.stream()
                            .noneMatch(other -> !other.equals(each)
                                    && (other.from().equals(each.to())
                                            || other.to().equals(each.to())));
                    if (each.isSwitch() && last) {
                        placed.set(k, each.as(name));
                        break;
                    }
                }
            }
        }
        return placed;
    }

    private void add(Topology.Step step) {
        Segment segment = step.segment();
        @Nullable
        RegulatorTable bank = regulatorTables.stream()
                .filter(each -> segment.joins(each.from(), each.to()))
                .findFirst()
                .orElse(null);
        String near = bank == null ? step.near() : step.near() + "r";
        List<Conductor> conductors = conductors(step);
        if (bank != null) {
            new RegulatorBank(bank, step.near(), near, conductors, kvAt(step.near())).addTo(regulators, lines);
            kv.put(near, kvAt(step.near()));
        }
        String name = near + "-" + step.far();
        TransformerTable.Rating rating = transformerTable.others().get(segment.configuration());
        if (rating != null) {
            transformer(step, near, name, rating);
        } else {
            double feet = segment.feet();
            Configuration of = configurations.get(segment.configuration());
            lines.add(segment.row()
                    .build(() -> new LineSection(
                            name,
                            near,
                            step.far(),
                            conductors,
                            of == null ? ComplexMatrix.zero(conductors.size()) : of.impedanceOhm(feet),
                            of == null ? ComplexMatrix.zero(conductors.size()) : of.chargingSiemens(feet),
                            null,
                            true)));
            kv.putIfAbsent(step.far(), kvAt(near));
        }
        phases.computeIfAbsent(step.far(), each -> EnumSet.noneOf(Conductor.class))
                .addAll(conductors);
    }

    /// The phases of a segment: of its configuration, or all that arrive where it is a switch or transformer.
    private List<Conductor> conductors(Topology.Step step) {
        Segment segment = step.segment();
        Set<Conductor> arriving = phases.getOrDefault(step.near(), Set.of());
        Configuration configuration = configurations.get(segment.configuration());
        if (configuration != null) {
            if (!(segment.feet() > 0)) {
                throw segment.row()
                        .wrong(
                                "Length",
                                segment.row().cell(2),
                                "a line of " + segment.feet() + " ft has no impedance.",
                                "Write Switch if it is one.");
            }
            if (!arriving.containsAll(configuration.conductors())) {
                throw segment.row()
                        .wrong(
                                "Config.",
                                segment.configuration(),
                                "it carries " + configuration.conductors() + ", but only " + arriving
                                        + " arrive at node " + step.near() + ".",
                                "Is the configuration right?");
            }
            return configuration.conductors();
        }
        if (!segment.isSwitch() && !transformerTable.others().containsKey(segment.configuration())) {
            throw segment.row()
                    .wrong(
                            "Config.",
                            segment.configuration(),
                            "there is no configuration or transformer " + segment.configuration() + ".",
                            "Is its table missing?");
        }
        return ALL.stream().filter(arriving::contains).toList();
    }

    private void transformer(Topology.Step step, String near, String name, TransformerTable.Rating rating) {
        boolean forward = step.far().equals(step.segment().to()) || stepsDown(near, rating);
        TransformerTable.Side from = forward ? rating.high() : rating.low();
        TransformerTable.Side to = forward ? rating.low() : rating.high();
        double half = rating.resistancePercent() / 2;
        transformers.add(rating.row()
                .build(() -> new TransformerBank(
                        name,
                        winding(near, from, half),
                        winding(step.far(), to, half),
                        rating.kva(),
                        rating.reactancePercent(),
                        from.delta() == to.delta() ? 0 : forward ? 1 : 11)));
        kv.putIfAbsent(step.far(), to.kv());
    }

    /// A transformer written against the supply is turned round, unless its high side fits where it is fed.
    private boolean stepsDown(String near, TransformerTable.Rating rating) {
        double here = kvAt(near);
        return Math.abs(here - rating.high().kv())
                <= Math.abs(here - rating.low().kv());
    }

    private static Winding winding(String bus, TransformerTable.Side side, double resistance) {
        return new Winding(bus, side.delta() ? Connection.DELTA : Connection.WYE, ALL, side.kv(), resistance, 1);
    }

    private List<Capacitor> capacitors(Sheet sheet) {
        List<Capacitor> capacitors = new ArrayList<>();
        for (Row row : sheet.body()) {
            String node = row.required(0, "Node");
            for (int k = 0; k < ALL.size(); k++) {
                double kvar = row.numberOrZero(k + 1, "kVAr");
                Conductor phase = ALL.get(k);
                if (kvar != 0) {
                    capacitors.add(row.build(() -> new Capacitor(
                            "capacitor " + node + " " + Phases.letter(phase),
                            node,
                            Connection.WYE,
                            List.of(phase),
                            List.of(kvar),
                            kvAt(node) / Math.sqrt(3),
                            true)));
                }
            }
        }
        return capacitors;
    }

    private void requireRegulatorsPlaced() {
        for (RegulatorTable each : regulatorTables) {
            if (topology.steps.stream().noneMatch(step -> step.segment().joins(each.from(), each.to()))) {
                throw each.row()
                        .wrong(
                                "Line Segment",
                                each.from() + " - " + each.to(),
                                "no supplied line or switch joins nodes " + each.from() + " and " + each.to() + ".",
                                "Is the segment mistyped?");
            }
        }
    }

    private double kvAt(String node) {
        Double found = kv.get(node);
        if (found == null) {
            throw UnreadableNetwork.line(
                    tables.name(),
                    UnreadableNetwork.WHOLE_FILE,
                    "node " + node + " is not supplied from node " + topology.head + ".",
                    "Is a line missing or a switch open?");
        }
        return found;
    }
}
