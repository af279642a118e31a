package org.openelecbay.grid.read.simbench;

import org.openelecbay.grid.read.CsvRow;

/// Cells in which `NULL` is none.
final class Cells {

    private Cells() {}

    /// The text of an optional column; empty when there is none.
    static String text(CsvRow row, String column) {
        String value = row.text(column, "");
        return value.equals("NULL") ? "" : value;
    }

    static double number(CsvRow row, String column, double otherwise) {
        return text(row, column).isEmpty() ? otherwise : row.number(column, otherwise);
    }
}
