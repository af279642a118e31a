package org.openelecbay.grid.read.ieee;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.multiphase.Conductor;

/// One regulator bank of the table, which lists a property a line.
///
/// @param row where it starts
/// @param from upstream end of its line segment
/// @param to downstream end of its line segment
/// @param coils the phases of each single-phase unit: one to ground, two between phases
/// @param ganged true when all units follow the first monitored one
/// @param monitored the unit that ganged ones follow, counted from 0
/// @param settings one for each monitored unit
record RegulatorTable(
        Row row,
        String from,
        String to,
        List<List<Conductor>> coils,
        boolean ganged,
        int monitored,
        List<Setting> settings) {

    /// What a control holds.
    ///
    /// @param level voltage in volt of the relay
    /// @param band width of the band in volt of the relay
    /// @param potentialRatio of the voltage transformer
    /// @param currentRating primary current of the current transformer in ampere
    /// @param dropR line-drop compensation in volt
    /// @param dropX line-drop compensation in volt
    record Setting(
            double level, double band, double potentialRatio, double currentRating, double dropR, double dropX) {}

    static List<RegulatorTable> all(Sheet sheet) {
        List<RegulatorTable> all = new ArrayList<>();
        List<Row> block = new ArrayList<>();
        for (Row row : sheet.rows) {
            boolean starts = row.cell(0).toLowerCase(Locale.ROOT).startsWith("regulator id");
            if (starts && !block.isEmpty()) {
                all.add(of(block));
                block.clear();
            }
            if (starts || !block.isEmpty()) {
                block.add(row);
            }
        }
        if (!block.isEmpty()) {
            all.add(of(block));
        }
        return all;
    }

    private static RegulatorTable of(List<Row> block) {
        Row segment = line(block, "line segment");
        String[] ends = first(segment).split("-", -1);
        if (ends.length != 2) {
            throw segment.wrong("Line Segment", first(segment), "names no two nodes.", "Write 650 - 632.");
        }
        List<List<Conductor>> coils = coils(block);
        Row monitoring = line(block, "monitoring");
        List<List<Conductor>> monitored = units(monitoring, first(monitoring));
        boolean ganged = monitored.size() == 1 && coils.size() > 1;
        int follows = coils.indexOf(monitored.getFirst());
        if (follows < 0) {
            throw monitoring.wrong(
                    "Monitoring Phase",
                    first(monitoring),
                    "is not among the phases of the regulator.",
                    "Is it mistyped?");
        }
        return new RegulatorTable(
                block.getFirst(),
                ends[0].strip(),
                ends[1].strip(),
                coils,
                ganged,
                follows,
                settings(block, ganged ? 1 : coils.size()));
    }

    /// The units: by the connection for an open delta (`AB - CB`), else one to ground in each phase.
    private static List<List<Conductor>> coils(List<Row> block) {
        Row connection = line(block, "connection");
        Row phases = line(block, "phases");
        boolean delta = first(connection).matches("(?i)\\s*[abc]{2}(\\s*[-&,]\\s*[abc]{2})*\\s*");
        return delta ? units(connection, first(connection)) : units(phases, first(phases));
    }

    private static List<List<Conductor>> units(Row row, String words) {
        List<List<Conductor>> units = new ArrayList<>();
        for (String word : words.split("[\\s&,-]+", -1)) {
            if (!word.isEmpty()) {
                units.add(word.chars()
                        .mapToObj(letter -> Phases.of(row, Character.toString(letter)))
                        .toList());
            }
        }
        if (units.isEmpty() || units.stream().anyMatch(each -> each.size() > 2)) {
            throw row.wrong(row.cell(0), words, "\"" + words + "\" names no phases.", "Write A-B-C or AB - CB.");
        }
        return units;
    }

    private static List<Setting> settings(List<Row> block, int count) {
        Row level = line(block, "vol");
        Row r = line(block, "r -");
        Row x = line(block, "x -");
        double band = single(line(block, "bandwidth"));
        double potential = single(line(block, "pt ratio"));
        double current = single(line(block, "primary ct"));
        List<Setting> settings = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            settings.add(new Setting(at(level, k), band, potential, current, at(r, k), at(x, k)));
        }
        return settings;
    }

    /// The k-th value of a line; the last one holds for all behind it.
    private static double at(Row row, int k) {
        List<String> values = row.values();
        if (values.isEmpty()) {
            throw row.wrong(row.cell(0), "", "is empty.", "Every regulator needs a value here.");
        }
        return row.number(values.get(Math.min(k, values.size() - 1)), row.cell(0));
    }

    private static double single(Row row) {
        return at(row, 0);
    }

    private static String first(Row row) {
        return row.values().isEmpty() ? "" : row.values().getFirst();
    }

    private static Row line(List<Row> block, String start) {
        @Nullable Row found = null;
        for (Row each : block) {
            if (found == null && each.cell(0).toLowerCase(Locale.ROOT).startsWith(start)) {
                found = each;
            }
        }
        if (found == null) {
            Row first = block.getFirst();
            throw first.wrong(start, "", "is missing for this regulator.", "Is its block complete?");
        }
        return found;
    }
}
