package org.openelecbay.grid.read.ieee;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.feeder.Coordinates;

/// Where nodes stand: a file of node, x and y in each line, with commas or blanks between them, such as
/// `IEEE34_BusXY.csv`. Lines without two numbers, such as headings, are skipped; other nodes have no place.
final class Places {

    private static final String NUMBER = "([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[Ee][-+]?\\d+)?)";
    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+" + NUMBER + "\\s+" + NUMBER + "(?!\\S)");

    private final Map<String, Coordinates> places = new HashMap<>();

    Places(List<Row> rows) {
        for (Row row : rows) {
            Matcher line = LINE.matcher(String.join(" ", row.cells()).strip());
            if (line.lookingAt()) {
                double x = Double.parseDouble(line.group(2));
                double y = Double.parseDouble(line.group(3));
                places.put(key(line.group(1)), row.build(() -> new Coordinates(x, y)));
            }
        }
    }

    @Nullable
    Coordinates of(String node) {
        return places.get(key(node));
    }

    private static String key(String node) {
        return node.toLowerCase(Locale.ROOT);
    }
}
