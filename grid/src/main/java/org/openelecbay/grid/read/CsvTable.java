package org.openelecbay.grid.read;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A CSV file with one header line; lines that start with `#` and empty lines are skipped. Columns are found by
/// name, without regard to case and order.
public final class CsvTable {

    final String file;
    final List<CsvRow> rows = new ArrayList<>();
    final List<String> header;

    private final Map<String, Integer> columns = new HashMap<>();
    private final int headerLine;

    private CsvTable(String file, List<CsvRecord> records) {
        this.file = file;
        CsvRecord first = records.getFirst();
        headerLine = (int) first.getStartingLineNumber();
        header = first.getFields().stream().map(String::strip).toList();
        for (int column = 0; column < header.size(); column++) {
            String key = key(header.get(column));
            if (!key.isEmpty() && columns.put(key, column) != null) {
                throw UnreadableNetwork.line(
                        file, headerLine, "has two columns " + header.get(column) + ".", "Which of them is meant?");
            }
        }
        for (CsvRecord each : records.subList(1, records.size())) {
            CsvRow row = new CsvRow(this, (int) each.getStartingLineNumber(), each.getFields());
            row.requireAtMost(header.size());
            rows.add(row);
        }
    }

    /// Reads a file, unpacked when its name ends in `.gz`.
    ///
    /// @param separator between two values of a line
    /// @throws UnreadableNetwork when it is missing, damaged or empty
    public static CsvTable read(Path file, char separator) {
        String name = String.valueOf(file.getFileName());
        try {
            return parse(name, FileText.decode(name, Files.readAllBytes(file)), separator);
        } catch (NoSuchFileException e) {
            throw UnreadableNetwork.line(
                    name, UnreadableNetwork.WHOLE_FILE, "does not exist.", "Is this the right folder?");
        } catch (IOException e) {
            throw FileText.damaged(name, e);
        }
    }

    /// @throws UnreadableNetwork when there is no header or a quote is not closed
    static CsvTable parse(String file, String text) {
        return parse(file, text, ',');
    }

    private static CsvTable parse(String file, String text, char separator) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            List<CsvRecord> records = reader.stream()
                    .filter(each -> each.getFields().stream().anyMatch(field -> !field.isBlank()))
                    .toList();
            if (records.isEmpty()) {
                throw UnreadableNetwork.line(
                        file, UnreadableNetwork.WHOLE_FILE, "is empty.", "Was it saved completely?");
            }
            return new CsvTable(file, records);
        } catch (CsvParseException e) {
            throw UnreadableNetwork.line(
                    file, UnreadableNetwork.WHOLE_FILE, "is not CSV: " + e.getMessage() + ".", "Is a quote open?");
        } catch (IOException e) {
            throw FileText.damaged(file, e);
        }
    }

    /// The names of the columns in their order.
    public List<String> header() {
        return header;
    }

    /// All lines below the header.
    public List<CsvRow> rows() {
        return List.copyOf(rows);
    }

    /// This table, which must have these columns even when it has no line.
    ///
    /// @throws UnreadableNetwork when the header lacks one
    public CsvTable with(String... names) {
        for (String name : names) {
            column(name);
        }
        return this;
    }

    /// This table, which may have no other columns than these, so that a mistyped one is not passed over.
    ///
    /// @throws UnreadableNetwork when the header has another
    public CsvTable withOnly(List<String> names) {
        List<String> known = names.stream().map(CsvTable::key).toList();
        for (String each : header) {
            if (!known.contains(key(each))) {
                throw UnreadableNetwork.line(
                        file,
                        headerLine,
                        "has a column " + each + ".",
                        "Columns are " + String.join(", ", names) + ".");
            }
        }
        return this;
    }

    /// True when the header has this column.
    public boolean has(String column) {
        return columns.containsKey(key(column));
    }

    /// The position of a column.
    ///
    /// @throws UnreadableNetwork when the header lacks it
    int column(String name) {
        Integer column = columns.get(key(name));
        if (column == null) {
            throw UnreadableNetwork.value(
                    file,
                    headerLine,
                    name,
                    "",
                    "is missing; the header has " + String.join(", ", header) + ".",
                    "Is it named otherwise?");
        }
        return column;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
