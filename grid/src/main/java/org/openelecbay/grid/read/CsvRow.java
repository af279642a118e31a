package org.openelecbay.grid.read;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// One line of a table, read by column name.
public final class CsvRow {

    final int line;

    private final CsvTable table;
    private final List<String> fields;

    CsvRow(CsvTable table, int line, List<String> fields) {
        this.table = table;
        this.line = line;
        this.fields = fields;
    }

    /// Refuses text beyond the last column of the header.
    void requireAtMost(int columns) {
        for (int at = columns; at < fields.size(); at++) {
            if (!fields.get(at).isBlank()) {
                throw UnreadableNetwork.line(
                        table.file,
                        line,
                        "has " + fields.size() + " values for " + columns + " columns.",
                        "Is a decimal comma in it?");
            }
        }
    }

    /// The trimmed text of a column.
    ///
    /// @throws UnreadableNetwork when it is empty
    public String text(String column) {
        int at = table.column(column);
        String value = at < fields.size() ? fields.get(at).strip() : "";
        if (value.isEmpty()) {
            throw wrong(column, "", "is empty.", "Every line needs a value here.");
        }
        return value;
    }

    /// The text of an optional column, or `otherwise` when the column is missing or empty.
    public String text(String column, String otherwise) {
        if (!table.has(column)) {
            return otherwise;
        }
        int at = table.column(column);
        String value = at < fields.size() ? fields.get(at).strip() : "";
        return value.isEmpty() ? otherwise : value;
    }

    /// A finite number.
    ///
    /// @throws UnreadableNetwork when it is empty, no number, NaN or infinite
    public double number(String column) {
        return number(column, text(column));
    }

    /// The number of an optional column.
    public double number(String column, double otherwise) {
        String value = text(column, "");
        return value.isEmpty() ? otherwise : number(column, value);
    }

    private double number(String column, String value) {
        try {
            double number = Double.parseDouble(value);
            if (!Double.isFinite(number)) {
                throw wrong(column, value, value + " is not a finite number.", "Is a measurement missing here?");
            }
            return number;
        } catch (NumberFormatException e) {
            throw wrong(column, value, "\"" + value + "\" is not a number.", "Use a point for decimals and no unit.");
        }
    }

    /// Builds an element of this line; what it refuses is reported with this place.
    public <T> T build(Supplier<T> element) {
        try {
            return element.get();
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            throw UnreadableNetwork.line(table.file, line, message == null ? e.toString() : message, "");
        }
    }

    /// The text of the first column, which may have no name.
    public String first() {
        return fields.getFirst().strip();
    }

    /// True or false, as `True`, `1`, `False` or `0`; `otherwise` when the column is missing or empty.
    public boolean flag(String column, boolean otherwise) {
        String value = text(column, String.valueOf(otherwise));
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1", "1.0" -> true;
            case "false", "0", "0.0" -> false;
            default -> throw wrong(column, value, value + " is neither True nor False.", "Write True or False.");
        };
    }

    /// What is wrong with a value of this line.
    ///
    /// @param problem one sentence
    /// @param hint one sentence that helps
    public UnreadableNetwork wrong(String column, String value, String problem, String hint) {
        return UnreadableNetwork.value(table.file, line, column, value, problem, hint);
    }
}
