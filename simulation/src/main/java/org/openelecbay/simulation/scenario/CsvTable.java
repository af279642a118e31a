package org.openelecbay.simulation.scenario;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a CSV table whose rows know their line.
final class CsvTable {

    private static final int MOST_ROWS = 1_000_000;

    private final Path file;
    private final List<NamedCsvRecord> rows;

    private CsvTable(Path file, List<NamedCsvRecord> rows) {
        this.file = file;
        this.rows = rows;
    }

    /// One row of the table.
    record Row(Path file, NamedCsvRecord fields) {

        YamlValue value(String column) {
            return new YamlValue(place(), column, fields.getField(column).strip());
        }

        boolean has(String column) {
            return fields.findField(column).filter(text -> !text.isBlank()).isPresent();
        }

        String place() {
            return file + ":" + fields.getStartingLineNumber();
        }
    }

    static CsvTable open(Path file, String... columns) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .commentCharacter('#')
                .ofNamedCsvRecord(file)) {
            List<NamedCsvRecord> rows = new ArrayList<>();
            for (NamedCsvRecord row : reader) {
                if (rows.isEmpty()) {
                    requireColumns(file, row, columns);
                }
                rows.add(row);
                if (rows.size() > MOST_ROWS) {
                    throw BadScenario.at(
                            file.toString(), "The table has more than " + MOST_ROWS + " rows", "Split it.");
                }
            }
            if (rows.isEmpty()) {
                throw BadScenario.at(
                        file + ":1", "The table has no rows", "Columns are " + String.join(",", columns) + ".");
            }
            return new CsvTable(file, rows);
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw BadScenario.at(file.toString(), "The table cannot be read: " + e.getMessage(), "Is it CSV in UTF-8?");
        }
    }

    List<Row> rows() {
        return rows.stream().map(row -> new Row(file, row)).toList();
    }

    private static void requireColumns(Path file, NamedCsvRecord row, String... columns) {
        for (String column : columns) {
            if (!row.getHeader().contains(column)) {
                throw BadScenario.at(
                        file + ":1",
                        "The column " + column + " is missing",
                        "Columns are " + String.join(",", columns) + ".");
            }
        }
    }
}
