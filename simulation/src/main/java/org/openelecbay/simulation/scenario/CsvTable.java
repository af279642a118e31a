package org.openelecbay.simulation.scenario;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads a CSV table whose rows know their line.
final class CsvTable {

    private static final int MOST_ROWS = 1_000_000;
    private static final long MOST_BYTES = 200_000_000;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path file;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private CsvTable(Path file, String... columns) {
        this.file = file;
        this.columns = List.of(columns);
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
        CsvTable table = new CsvTable(file, columns);
        table.read(text(file));
        if (table.rows.isEmpty()) {
            throw BadScenario.at(file + ":1", "The table has no rows", table.columnsAre());
        }
        return table;
    }

    List<Row> rows() {
        return rows;
    }

    private void read(String text) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .commentCharacter('#')
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(NamedCsvRecordHandler.of(each -> each.allowDuplicateHeaderFields(true)), text)) {
            for (NamedCsvRecord row : reader) {
                add(new Row(file, row));
            }
        } catch (CsvParseException e) {
            throw BadScenario.at(
                    file + ":" + (rows.isEmpty() ? 1 : rows.getLast().fields().getStartingLineNumber() + 1),
                    "The table is no CSV from here on (" + Shown.of(String.valueOf(e.getMessage())) + ")",
                    "Is every quote closed?");
        } catch (IOException | UncheckedIOException e) {
            throw BadScenario.at(file.toString(), "The table cannot be read", "Is it a text file?");
        }
    }

    private void add(Row row) {
        if (rows.isEmpty()) {
            requireColumns(row.fields().getHeader());
        }
        int expected = row.fields().getHeader().size();
        int found = row.fields().getFieldCount();
        if (found != expected) {
            throw BadScenario.at(
                    row.place(),
                    "The row \"" + Shown.of(String.join(",", row.fields().getFields())) + "\" has " + found
                            + " values for " + expected + " columns",
                    "Is a comma missing or too many?");
        }
        if (rows.size() == MOST_ROWS) {
            throw BadScenario.at(row.place(), "The table has more than " + MOST_ROWS + " rows", "Split it.");
        }
        rows.add(row);
    }

    private void requireColumns(List<String> header) {
        for (String column : columns) {
            if (!header.contains(column)) {
                throw BadScenario.at(file + ":1", "The column " + column + " is missing", columnsAre());
            }
        }
        for (String column : header) {
            if (header.indexOf(column) != header.lastIndexOf(column)) {
                throw BadScenario.at(file + ":1", "The column " + Shown.of(column) + " stands twice", "Keep one.");
            }
        }
    }

    private String columnsAre() {
        return "Columns are " + String.join(",", columns) + ".";
    }

    private static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw BadScenario.at(file.toString(), "The table is larger than 200 MB", "Split it.");
            }
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw BadScenario.at(file.toString(), "The table is not UTF-8 text", "Save it again as CSV in UTF-8.");
        } catch (IOException e) {
            throw BadScenario.unreadable(file, e);
        }
    }
}
