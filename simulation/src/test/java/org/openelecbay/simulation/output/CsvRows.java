package org.openelecbay.simulation.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A written CSV file as a member with a spreadsheet would read it: rows of name and text.
final class CsvRows {

    private CsvRows() {}

    static List<Map<String, String>> of(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String[] header = lines.getFirst().split(",", -1);
            return lines.stream().skip(1).map(line -> row(header, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] header, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < header.length; column++) {
            row.put(header[column], cells[column]);
        }
        return row;
    }
}
