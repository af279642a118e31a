package org.openelecbay.grid.read.simbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.balanced.ZipShares;
import org.openelecbay.grid.feeder.Coordinates;
import org.openelecbay.grid.phasor.Complex;
import org.openelecbay.grid.read.CsvRow;
import org.openelecbay.grid.read.CsvTable;
import org.openelecbay.grid.read.UnreadableNetwork;
import org.openelecbay.grid.read.table.LineData;
import org.openelecbay.grid.read.table.NetworkDraft;
import org.openelecbay.grid.read.table.TableNetwork;
import org.openelecbay.grid.read.table.TransformerData;

/// The tables of one network, a method a table. Powers are in MW and Mvar, lengths in km, impedances in ohm/km,
/// charging in microsiemens/km. Source: Meinecke et al., SimBench documentation (2020).
final class SimbenchTables {

    private static final double BASE_MVA = 1;

    private final Path folder;
    private final Profiles profiles;
    private final NetworkDraft draft = new NetworkDraft(BASE_MVA);
    private final Map<String, CsvRow> nodes = new HashMap<>();

    SimbenchTables(Path folder, Profiles profiles) {
        this.folder = folder;
        this.profiles = profiles;
    }

    TableNetwork network() {
        nodes();
        rows("Switch.csv").forEach(this::join);
        lines();
        transformers();
        rows("Load.csv").forEach(row -> power(row, 1, "LoadProfile", "pLoad", "qLoad", "_pload", "_qload"));
        rows("RES.csv").forEach(row -> plant(row, "RESProfile", "pRES", "qRES"));
        rows("PowerPlant.csv").forEach(row -> plant(row, "PowerPlantProfile", "pPP", "qPP"));
        rows("Storage.csv").forEach(row -> power(row, 1, "StorageProfile", "pStor", "qStor", "", ""));
        rows("Shunt.csv").forEach(this::shunt);
        rows("ExternalNet.csv").forEach(this::externalNet);
        try {
            return draft.network();
        } catch (IllegalArgumentException e) {
            throw UnreadableNetwork.line(
                    "ExternalNet.csv", UnreadableNetwork.WHOLE_FILE, String.valueOf(e.getMessage()), "");
        }
    }

    private List<CsvRow> rows(String file) {
        Path path = folder.resolve(file);
        return Files.isRegularFile(path) ? CsvTable.read(path, ';').rows() : List.of();
    }

    private Map<String, CsvRow> byId(String file) {
        Map<String, CsvRow> byId = new HashMap<>();
        for (CsvRow row : rows(file)) {
            if (byId.put(row.text("id"), row) != null) {
                throw row.wrong("id", row.text("id"), row.text("id") + " stands twice.", "Rename or drop one.");
            }
        }
        return byId;
    }

    private static CsvRow named(Map<String, CsvRow> table, CsvRow row, String column, String file) {
        String name = row.text(column);
        CsvRow found = table.get(name);
        if (found == null) {
            throw row.wrong(column, name, name + " is not in " + file + ".", "Is it mistyped?");
        }
        return found;
    }

    /// The node that an element names.
    private String node(CsvRow row, String column) {
        named(nodes, row, column, "Node.csv");
        return row.text(column);
    }

    private void nodes() {
        Map<String, CsvRow> places = byId("Coordinates.csv");
        nodes.putAll(byId("Node.csv"));
        for (CsvRow row : rows("Node.csv")) {
            String id = row.text("id");
            row.build(() -> {
                draft.bus(id, id, row.number("vmR"), place(places, row));
                return id;
            });
        }
    }

    private static @Nullable Coordinates place(Map<String, CsvRow> places, CsvRow row) {
        CsvRow place = places.get(Cells.text(row, "coordID"));
        return place == null ? null : new Coordinates(place.number("x"), place.number("y"));
    }

    private void join(CsvRow row) {
        String one = node(row, "nodeA");
        String other = node(row, "nodeB");
        if (row.flag("cond", true)) {
            add(row, () -> draft.merge(one, other));
        }
    }

    private void lines() {
        Map<String, CsvRow> types = byId("LineType.csv");
        for (CsvRow row : rows("Line.csv")) {
            String start = node(row, "nodeA");
            String end = node(row, "nodeB");
            CsvRow type = named(types, row, "type", "LineType.csv");
            double km = row.number("length");
            if (!(km > 0)) {
                throw row.wrong(
                        "length", row.text("length"), "a line is longer than 0 km.", "A switch joins nodes directly.");
            }
            double kiloampere = Cells.number(type, "iMax", 0) / 1_000 * Cells.number(row, "loadingMax", 100) / 100;
            LineData line = new LineData(
                    new Complex(type.number("r"), type.number("x")).times(km),
                    new Complex(0, Cells.number(type, "b", 0) * 1e-6 * km),
                    kiloampere > 0 ? Double.valueOf(kiloampere) : null);
            add(row, () -> draft.line(start, end, line, true, true));
        }
    }

    private void transformers() {
        Map<String, CsvRow> types = byId("TransformerType.csv");
        for (CsvRow row : rows("Transformer.csv")) {
            String high = node(row, "nodeHV");
            String low = node(row, "nodeLV");
            CsvRow type = named(types, row, "type", "TransformerType.csv");
            add(row, () -> draft.transformer(high, low, transformer(row, type), true));
        }
    }

    private static TransformerData transformer(CsvRow row, CsvRow type) {
        double ratedMva = type.number("sR");
        double neutral = Cells.number(type, "tapNeutr", 0);
        double steps = Cells.number(row, "tappos", neutral) - neutral;
        double along =
                1 + steps * Cells.number(type, "dVm", 0) / 100 * Math.cos(Math.toRadians(Cells.number(type, "dVa", 0)));
        double across =
                steps * Cells.number(type, "dVm", 0) / 100 * Math.sin(Math.toRadians(Cells.number(type, "dVa", 0)));
        boolean atHigh = !Cells.text(type, "tapside").equalsIgnoreCase("LV");
        double factor = Math.hypot(along, across);
        double turned = Math.toDegrees(Math.atan2(across, along));
        return new TransformerData(
                ratedMva,
                type.number("vmHV"),
                type.number("vmLV"),
                type.number("vmHV") * (atHigh ? factor : 1),
                type.number("vmLV") * (atHigh ? 1 : factor),
                Cells.number(type, "va0", 0) + (atHigh ? turned : -turned),
                type.number("vmImp"),
                type.number("pCu") / (ratedMva * 1_000) * 100,
                Cells.number(type, "pFe", 0),
                Cells.number(type, "iNoLoad", 0),
                1,
                Cells.number(row, "loadingMax", 100) / 100,
                0.5,
                0.5);
    }

    private void plant(CsvRow row, String table, String active, String reactive) {
        String kind = Cells.text(row, "calc_type");
        if (!kind.isEmpty() && !kind.equals("pq")) {
            throw row.wrong("calc_type", kind, "a plant of kind " + kind + " is not read.", "Read is pq.");
        }
        power(row, -1, table, active, reactive, "", "");
    }

    /// @param sign 1 where the table counts consumption as positive
    private void power(
            CsvRow row,
            int sign,
            String table,
            String active,
            String reactive,
            String activeSuffix,
            String reactiveSuffix) {
        String node = node(row, "node");
        double megawatt = sign * row.number(active) * profiles.factor(table, row, activeSuffix);
        double megavar = sign * Cells.number(row, reactive, 0) * profiles.factor(table, row, reactiveSuffix);
        add(row, () -> draft.load(node, megawatt, megavar, ZipShares.CONSTANT_POWER));
    }

    private void shunt(CsvRow row) {
        String node = node(row, "node");
        double kv = draft.kv(node);
        double rated = Cells.number(row, "vmR", kv);
        double factor = Cells.number(row, "step", 1) * (kv / rated) * (kv / rated);
        draft.shunt(node, Cells.number(row, "p0", 0) * factor, row.number("q0") * factor);
    }

    private void externalNet(CsvRow row) {
        String node = node(row, "node");
        String kind = row.text("calc_type");
        switch (kind) {
            case "vavm" -> {
                CsvRow held = named(nodes, row, "node", "Node.csv");
                double pu = Cells.number(held, "vmSetp", 1);
                double degrees = Cells.number(held, "vaSetp", 0);
                add(row, () -> draft.source(node, pu, degrees));
            }
            case "pq" -> power(row, -1, "PowerPlantProfile", "pExtNet", "qExtNet", "", "");
            default ->
                throw row.wrong(
                        "calc_type",
                        kind,
                        "an external net of kind " + kind + " is not read.",
                        "Read are vavm (slack) and pq.");
        }
    }

    private static void add(CsvRow row, Runnable element) {
        row.build(() -> {
            element.run();
            return row;
        });
    }
}
