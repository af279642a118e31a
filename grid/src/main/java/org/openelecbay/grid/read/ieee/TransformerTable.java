package org.openelecbay.grid.read.ieee;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.read.UnreadableNetwork;

/// The transformers by name; the substation's gives the voltage of the feeder.
///
/// @param substation the transformer at the head
/// @param others by name, upper case without blanks: `XFM-1`
record TransformerTable(Rating substation, Map<String, Rating> others) {

    /// One side: its voltage, and whether it is in delta.
    record Side(double kv, boolean delta) {}

    /// What a line of the table says.
    ///
    /// @param row where it stands
    /// @param kva rated power
    /// @param high side of the source
    /// @param low side of the load
    /// @param resistancePercent of both windings together
    /// @param reactancePercent leakage
    record Rating(Row row, double kva, Side high, Side low, double resistancePercent, double reactancePercent) {}

    static TransformerTable of(Sheet sheet) {
        @Nullable Rating substation = null;
        Map<String, Rating> others = new LinkedHashMap<>();
        for (Row row : sheet.rows) {
            String name = key(row.cell(0));
            if (!name.isEmpty() && row.values().size() >= 5) {
                Rating rating = new Rating(
                        row,
                        positive(row, 1, "kVA"),
                        side(row, 2, "kV-high"),
                        side(row, 3, "kV-low"),
                        row.number(4, "R - %"),
                        row.number(5, "X - %"));
                if (name.startsWith("SUBSTATION")) {
                    substation = rating;
                } else {
                    others.put(name, rating);
                }
            }
        }
        if (substation == null) {
            throw UnreadableNetwork.line(
                    sheet.file,
                    UnreadableNetwork.WHOLE_FILE,
                    "has no substation, so the voltage of the feeder is unknown.",
                    "Add the line Substation with its kVA, kV, R and X.");
        }
        return new TransformerTable(substation, others);
    }

    static String key(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[\\s:]+", "");
    }

    private static double positive(Row row, int column, String name) {
        double number = row.number(column, name);
        if (!(number > 0)) {
            throw row.wrong(name, row.cell(column), row.cell(column) + " is not above zero.", "Is a digit missing?");
        }
        return number;
    }

    /// `4.16 - Gr.W`, `4.8 D`.
    private static Side side(Row row, int column, String name) {
        String[] words = row.required(column, name).toUpperCase(Locale.ROOT).split("[\\s-]+", 2);
        double kv = row.number(words[0], name);
        String connection = words.length < 2 ? "" : words[1];
        boolean known = connection.contains("D") || connection.contains("W") || connection.contains("Y");
        if (!(kv > 0) || !known) {
            throw row.wrong(
                    name,
                    row.cell(column),
                    "\"" + row.cell(column) + "\" is no voltage with a connection.",
                    "Write 4.16 - Gr.W or 4.8 D.");
        }
        return new Side(kv, connection.contains("D"));
    }
}
