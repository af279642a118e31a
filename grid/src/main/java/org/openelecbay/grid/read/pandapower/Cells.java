package org.openelecbay.grid.read.pandapower;

import java.util.Locale;
import org.openelecbay.grid.read.CsvRow;

/// Cells as pandas writes them: missing values are empty, `nan` or `None`, and indices may end in `.0`.
final class Cells {

    private Cells() {}

    static String text(CsvRow row, String column, String otherwise) {
        String value = row.text(column, otherwise);
        return isMissing(value) ? otherwise : value;
    }

    static double number(CsvRow row, String column, double otherwise) {
        return isMissing(row.text(column, "")) ? otherwise : row.number(column, otherwise);
    }

    static String index(CsvRow row, String column) {
        String value = row.text(column);
        return value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
    }

    private static boolean isMissing(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "nan", "none", "<na>" -> true;
            default -> false;
        };
    }
}
