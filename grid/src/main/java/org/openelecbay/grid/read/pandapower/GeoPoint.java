package org.openelecbay.grid.read.pandapower;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.Coordinates;
import org.openelecbay.grid.read.CsvRow;

/// The place of a bus: a GeoJSON point in the column `geo`. It has no unit and serves drawings only.
final class GeoPoint {

    private static final String NUMBER = "\\s*(-?[0-9.]+(?:[eE][-+]?[0-9]+)?)\\s*";
    private static final Pattern COORDINATES =
            Pattern.compile("\"coordinates\"\\s*:\\s*\\[" + NUMBER + "," + NUMBER + "[,\\]]");

    private GeoPoint() {}

    static @Nullable Coordinates of(CsvRow row) {
        String geo = Cells.text(row, "geo", "");
        if (geo.isEmpty()) {
            return null;
        }
        Matcher point = COORDINATES.matcher(geo);
        if (!point.find()) {
            throw row.wrong("geo", geo, geo + " is no GeoJSON point.", "Leave it empty if the place is unknown.");
        }
        return row.build(() -> new Coordinates(
                Double.parseDouble(String.valueOf(point.group(1))),
                Double.parseDouble(String.valueOf(point.group(2)))));
    }
}
