package org.openelecbay.simulation.input;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Reads a CSV table, plain or packed (`.csv.gz`), whose rows know their line.
public final class CsvTable {

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
    public record Row(Path file, NamedCsvRecord fields) {

        public YamlValue value(String column) {
            return new YamlValue(place(), column, fields.getField(column).strip());
        }

        public boolean has(String column) {
            return fields.findField(column).filter(text -> !text.isBlank()).isPresent();
        }

        public String place() {
            return file + ":" + fields.getStartingLineNumber();
        }
    }

    public static CsvTable open(Path file, String... columns) {
        CsvTable table = new CsvTable(file, columns);
        table.read(text(file));
        if (table.rows.isEmpty()) {
            throw BadInput.at(file + ":1", "The table has no rows", table.columnsAre());
        }
        return table;
    }

    /// The names of all columns, in the order of the file.
    public List<String> header() {
        return rows.getFirst().fields().getHeader();
    }

    public List<Row> rows() {
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
            throw BadInput.at(
                    file + ":" + (rows.isEmpty() ? 1 : rows.getLast().fields().getStartingLineNumber() + 1),
                    "The table is no CSV from here on (" + Shown.of(String.valueOf(e.getMessage())) + ")",
                    "Is every quote closed?");
        } catch (IOException | UncheckedIOException e) {
            throw BadInput.at(file.toString(), "The table cannot be read", "Is it a text file?");
        }
    }

    private void add(Row row) {
        if (rows.isEmpty()) {
            requireColumns(row.fields().getHeader());
        }
        int expected = row.fields().getHeader().size();
        int found = row.fields().getFieldCount();
        if (found != expected) {
            throw BadInput.at(
                    row.place(),
                    "The row \"" + Shown.of(String.join(",", row.fields().getFields())) + "\" has " + found
                            + " values for " + expected + " columns",
                    "Is a comma missing or too many?");
        }
        if (rows.size() == MOST_ROWS) {
            throw BadInput.at(row.place(), "The table has more than " + MOST_ROWS + " rows", "Split it.");
        }
        rows.add(row);
    }

    private void requireColumns(List<String> header) {
        for (String column : columns) {
            if (!header.contains(column)) {
                String hint = header.size() == 1 && header.getFirst().contains(";")
                        ? "Values are separated by commas here, not by semicolons, with a decimal point."
                        : columnsAre();
                throw BadInput.at(file + ":1", "The column " + column + " is missing", hint);
            }
        }
        for (String column : header) {
            if (header.indexOf(column) != header.lastIndexOf(column)) {
                throw BadInput.at(file + ":1", "The column " + Shown.of(column) + " stands twice", "Keep one.");
            }
        }
    }

    private String columnsAre() {
        return "Columns are " + String.join(",", columns) + ".";
    }

    /// The text of a packed file, no longer than a plain one may be.
    private static String unpacked(Path file) throws IOException {
        try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
            byte[] bytes = packed.readNBytes((int) MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw BadInput.at(file.toString(), "The table is larger than 200 MB", "Split it.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }

    private static String text(Path file) {
        try {
            if (!Files.exists(file)) {
                throw BadInput.at(file.toString(), "There is no such file", "Is the path right?");
            }
            if (Files.size(file) > MOST_BYTES) {
                throw BadInput.at(file.toString(), "The table is larger than 200 MB", "Split it.");
            }
            String text = file.toString().endsWith(".gz") ? unpacked(file) : Files.readString(file);
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw BadInput.at(file.toString(), "The table is not UTF-8 text", "Save it again as CSV in UTF-8.");
        } catch (IOException e) {
            throw BadInput.unreadable(file, e);
        }
    }
}
