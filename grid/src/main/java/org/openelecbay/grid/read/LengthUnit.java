package org.openelecbay.grid.read;

import java.util.Locale;

/// Units of length as line tables write them.
final class LengthUnit {

    private LengthUnit() {}

    /// How many kilometres one unit of this line is.
    static double kilometers(CsvRow row, String column, String otherwise) {
        String unit = row.text(column, otherwise);
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "m" -> 1e-3;
            case "km" -> 1;
            default -> throw row.wrong(column, unit, unit + " is not a unit of length here.", "Known are m and km.");
        };
    }
}
