package org.openelecbay.grid.read.dss;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.grid.feeder.Coordinates;

/// Files of bus coordinates: a bus, x and y in each line.
final class BusCoordinates {

    private BusCoordinates() {}

    /// Adds the places of a file under the lower-case names of their buses; lines without two numbers are skipped.
    static void read(Path file, Map<String, Coordinates> places) {
        int number = 0;
        for (String line : ScriptFiles.lines(file)) {
            List<Parameter> words = Parameter.split(new Place(ScriptFiles.name(file), ++number), line);
            if (words.size() >= 3) {
                Double x = ReversePolish.number(words.get(1).text());
                Double y = ReversePolish.number(words.get(2).text());
                if (x != null && y != null && Double.isFinite(x) && Double.isFinite(y)) {
                    places.put(words.getFirst().text().toLowerCase(Locale.ROOT), new Coordinates(x, y));
                }
            }
        }
    }
}
