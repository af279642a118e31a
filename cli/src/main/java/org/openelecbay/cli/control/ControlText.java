package org.openelecbay.cli.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// The document of a study as text: a heading for each part, a line for each value, a table for each list of rows.
public final class ControlText {

    private ControlText() {}

    /// The whole document.
    public static String of(JsonNode document) {
        List<String> lines = new ArrayList<>();
        write("", document, lines);
        return String.join(System.lineSeparator(), lines);
    }

    private static void write(String heading, JsonNode node, List<String> lines) {
        if (!heading.isEmpty()) {
            lines.add(heading);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            JsonNode value = field.getValue();
            if (value.isObject()) {
                write(field.getKey(), value, lines);
            } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                lines.add(field.getKey());
                table(value, lines);
            } else {
                lines.add("  " + field.getKey() + "  " + shown(value));
            }
        }
    }

    private static void table(JsonNode rows, List<String> lines) {
        List<String> columns = new ArrayList<>(rows.get(0).propertyNames());
        List<List<String>> cells = new ArrayList<>(List.of(columns));
        rows.forEach(row ->
                cells.add(columns.stream().map(column -> shown(row.get(column))).toList()));
        int[] width = new int[columns.size()];
        cells.forEach(row -> {
            for (int k = 0; k < width.length; k++) {
                width[k] = Math.max(width[k], row.get(k).length());
            }
        });
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder("  ");
            for (int k = 0; k < width.length; k++) {
                line.append(row.get(k)).append(" ".repeat(width[k] - row.get(k).length() + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private static String shown(JsonNode value) {
        if (value.isArray()) {
            List<String> each = new ArrayList<>();
            value.forEach(element -> each.add(shown(element)));
            return each.isEmpty() ? "-" : String.join(" ", each);
        }
        if (value.isFloatingPointNumber()) {
            return String.format(Locale.ROOT, "%.4f", value.doubleValue());
        }
        return value.asString();
    }
}
