package org.openelecbay.grid.read;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openelecbay.core.Phase;
import org.openelecbay.grid.feeder.Bus;
import org.openelecbay.grid.feeder.Coordinates;
import org.openelecbay.grid.feeder.Feeder;
import org.openelecbay.grid.feeder.Line;
import org.openelecbay.grid.feeder.LineCode;
import org.openelecbay.grid.feeder.LoadPoint;
import org.openelecbay.grid.feeder.Transformer;
import org.openelecbay.grid.feeder.VectorGroup;
import org.openelecbay.grid.phasor.Complex;

/// The tables of a European LV package, one method a file.
final class FeederTables {

    private final Folder folder;

    FeederTables(Folder folder) {
        this.folder = folder;
    }

    Feeder feeder() {
        Map<String, LineCode> codes = lineCodes();
        Map<String, Line> lines = lines(codes);
        Map<String, Bus> buses = buses(lines);
        Transformer transformer = transformer(buses.keySet());
        List<LoadPoint> loads = loads(buses.keySet());
        return new Feeder(
                folder.name(),
                SourceFile.parse("Source.csv", folder.text("Source.csv")),
                transformer,
                List.copyOf(buses.values()),
                List.copyOf(lines.values()),
                loads);
    }

    /// `LineCodes.csv`: Name, R1, X1, R0, X0; optionally Units (km or m, km if missing) and Rating in ampere.
    private Map<String, LineCode> lineCodes() {
        Map<String, LineCode> codes = new LinkedHashMap<>();
        for (CsvRow row : table("LineCodes.csv").rows) {
            double perKm = 1 / LengthUnit.kilometers(row, "Units", "km");
            Complex positive = new Complex(row.number("R1"), row.number("X1")).times(perKm);
            Complex zero = new Complex(row.number("R0"), row.number("X0")).times(perKm);
            String name = row.text("Name");
            double rating = row.number("Rating", 0);
            LineCode code = row.build(() -> LineCode.ofSequence(name, positive, zero));
            putOnce(codes, row, "Name", name, rating == 0 ? code : row.build(() -> code.rated(rating)));
        }
        return codes;
    }

    /// `Lines.csv`: Name, Bus1, Bus2, Length, LineCode; optionally Units (m or km, m if missing).
    private Map<String, Line> lines(Map<String, LineCode> codes) {
        Map<String, Line> lines = new LinkedHashMap<>();
        for (CsvRow row : table("Lines.csv").rows) {
            String name = row.text("Name");
            String codeName = row.text("LineCode");
            LineCode code = codes.get(codeName);
            if (code == null) {
                throw row.wrong("LineCode", codeName, codeName + " is not in LineCodes.csv.", "Is it mistyped?");
            }
            String phases = row.text("Phases", "ABC");
            if (!phases.equalsIgnoreCase("ABC")) {
                throw row.wrong(
                        "Phases", phases, "only lines with all of ABC are read.", "Give the line three phases.");
            }
            double meters = row.number("Length") * LengthUnit.kilometers(row, "Units", "m") * 1_000;
            putOnce(
                    lines,
                    row,
                    "Name",
                    name,
                    row.build(() -> new Line(name, row.text("Bus1"), row.text("Bus2"), code, meters)));
        }
        return lines;
    }

    /// `Buscoords.csv`: Busname, x, y in metres. It is optional and may miss buses; those the lines name count too.
    private Map<String, Bus> buses(Map<String, Line> lines) {
        Map<String, Bus> buses = new LinkedHashMap<>();
        if (folder.has("Buscoords.csv")) {
            for (CsvRow row : table("Buscoords.csv").rows) {
                String id = row.text("Busname");
                Coordinates place = new Coordinates(row.number("x"), row.number("y"));
                putOnce(buses, row, "Busname", id, row.build(() -> new Bus(id, place)));
            }
        }
        Set<String> named = new LinkedHashSet<>();
        for (Line line : lines.values()) {
            named.add(line.from());
            named.add(line.to());
        }
        named.forEach(id -> buses.putIfAbsent(id, Bus.of(id)));
        return buses;
    }

    /// `Transformer.csv`: Name, bus2, kV_pri, kV_sec, MVA, %XHL, % resistance; a delta on the high side, a wye
    /// on the low side. The low side lags by 30 degrees (Dyn1), as in the published solutions, unless a column
    /// `Group` says Dyn11.
    private Transformer transformer(Set<String> buses) {
        CsvTable table = table("Transformer.csv");
        if (table.rows.size() != 1) {
            throw UnreadableNetwork.line(
                    table.file,
                    UnreadableNetwork.WHOLE_FILE,
                    "has " + table.rows.size() + " transformers; a feeder has one.",
                    "Split the package by transformer.");
        }
        CsvRow row = table.rows.getFirst();
        requireConnection(row, "Conn_pri", "delta");
        requireConnection(row, "Conn_sec", "wye");
        String group = row.text("Group", "Dyn1");
        if (!group.equalsIgnoreCase("Dyn1") && !group.equalsIgnoreCase("Dyn11")) {
            throw row.wrong("Group", group, group + " is not known.", "Known are Dyn1 and Dyn11.");
        }
        return row.build(() -> new Transformer(
                row.text("Name"),
                row.number("MVA") * 1_000,
                row.number("% resistance", 0),
                row.number("%XHL"),
                row.number("kV_pri"),
                row.number("kV_sec"),
                group.equalsIgnoreCase("Dyn1") ? VectorGroup.DYN1 : VectorGroup.DYN11,
                known(buses, row, "bus2")));
    }

    private static void requireConnection(CsvRow row, String column, String expected) {
        String connection = row.text(column, expected);
        if (!connection.toLowerCase(Locale.ROOT).startsWith(expected)) {
            throw row.wrong(
                    column,
                    connection,
                    connection + " is not read here.",
                    "Delta on the high side, wye on the low side.");
        }
    }

    /// `Loads.csv`: Name, Bus, phases, kW, PF; optionally Model (1, constant power), Connection (wye) and
    /// Yearly, the name of a shape in `LoadShapes.csv`.
    private List<LoadPoint> loads(Set<String> buses) {
        LoadShapes shapes = LoadShapes.in(folder);
        Map<String, LoadPoint> loads = new LinkedHashMap<>();
        for (CsvRow row : table("Loads.csv").rows) {
            requireConstantPower(row);
            String name = row.text("Name");
            String shape = row.text("Yearly", "");
            double kw = row.number("kW");
            double powerFactor = row.number("PF", 1);
            LoadPoint load = row.build(() -> new LoadPoint(
                    name,
                    known(buses, row, "Bus"),
                    phase(row),
                    kw,
                    powerFactor,
                    shape.isEmpty() ? "" : shapes.profileOf(row, shape),
                    shapes.isActual(shape) ? 1 : kw));
            putOnce(loads, row, "Name", name, load);
        }
        return List.copyOf(loads.values());
    }

    private static void requireConstantPower(CsvRow row) {
        if (row.number("Model", 1) != 1) {
            throw row.wrong("Model", row.text("Model"), "only model 1 is read.", "Model 1 is constant power.");
        }
        requireConnection(row, "Connection", "wye");
    }

    private static Phase phase(CsvRow row) {
        String phases = row.text("phases");
        return switch (phases.toUpperCase(Locale.ROOT)) {
            case "A" -> Phase.A;
            case "B" -> Phase.B;
            case "C" -> Phase.C;
            case "ABC" -> Phase.ABC;
            default -> throw row.wrong("phases", phases, phases + " is not a phase.", "Known are A, B, C and ABC.");
        };
    }

    private static String known(Set<String> buses, CsvRow row, String column) {
        String bus = row.text(column);
        if (!buses.contains(bus)) {
            throw row.wrong(column, bus, "bus " + bus + " is on no line.", "Is it mistyped or the line missing?");
        }
        return bus;
    }

    private static <T> void putOnce(Map<String, T> map, CsvRow row, String column, String name, T element) {
        if (map.putIfAbsent(name, element) != null) {
            throw row.wrong(column, name, name + " stands here for the second time.", "Rename or drop one.");
        }
    }

    private CsvTable table(String file) {
        return CsvTable.parse(file, folder.text(file));
    }
}
