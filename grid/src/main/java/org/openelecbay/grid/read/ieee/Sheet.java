package org.openelecbay.grid.read.ieee;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openelecbay.grid.read.UnreadableNetwork;

/// One table as it is printed: a title, one or two lines of headings, then rows; empty lines are dropped.
final class Sheet {

    private static final long LARGEST_BYTES = 64L << 20;

    final String file;
    final List<Row> rows = new ArrayList<>();

    private Sheet(String file) {
        this.file = file;
    }

    static Sheet read(Path path) {
        String file = String.valueOf(path.getFileName());
        try {
            if (Files.size(path) > LARGEST_BYTES) {
                throw UnreadableNetwork.line(
                        file, UnreadableNetwork.WHOLE_FILE, "is larger than 64 MB.", "Is this the right table?");
            }
            return of(file, text(Files.readAllBytes(path)));
        } catch (IOException e) {
            throw UnreadableNetwork.line(
                    file,
                    UnreadableNetwork.WHOLE_FILE,
                    "cannot be read (" + e.getMessage() + ").",
                    "Is it damaged or still being written?");
        }
    }

    static Sheet of(String file, String text) {
        Sheet sheet = new Sheet(file);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord each : reader) {
                List<String> cells =
                        each.getFields().stream().map(String::strip).toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    sheet.rows.add(new Row(file, (int) each.getStartingLineNumber(), cells));
                }
            }
            return sheet;
        } catch (CsvParseException e) {
            throw UnreadableNetwork.line(
                    file, UnreadableNetwork.WHOLE_FILE, "is not CSV: " + e.getMessage() + ".", "Is a quote open?");
        } catch (IOException e) {
            throw UnreadableNetwork.line(
                    file, UnreadableNetwork.WHOLE_FILE, "cannot be read (" + e.getMessage() + ").", "Is it damaged?");
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .replace("\uFEFF", "");
        } catch (CharacterCodingException e) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    /// The first of the heading lines, which names the columns.
    Row heading() {
        return rows.stream()
                .filter(each -> each.cell(0).toLowerCase(Locale.ROOT).startsWith("node")
                        || each.cell(0).toLowerCase(Locale.ROOT).startsWith("config"))
                .findFirst()
                .orElseThrow(() -> UnreadableNetwork.line(
                        file,
                        UnreadableNetwork.WHOLE_FILE,
                        "has no line of headings that starts with Node or Config.",
                        "Is this the right table?"));
    }

    /// The rows below the headings, without totals and lines of stars.
    List<Row> body() {
        int first = rows.indexOf(heading()) + 1;
        List<Row> body = new ArrayList<>();
        for (Row each : rows.subList(first, rows.size())) {
            String start = each.cell(0);
            boolean total = each.cells().stream().anyMatch(cell -> cell.equalsIgnoreCase("total"));
            if (!total && !start.isEmpty() && !start.startsWith("*") && !start.equals("A")) {
                body.add(each);
            }
        }
        return body;
    }
}
