package org.openelecbay.cli.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Rows of words and numbers under named columns, in any of the forms.
public final class Columns {

    private static final int DIGITS = 6;

    private final List<String> header;
    private final List<List<Object>> rows = new ArrayList<>();

    public Columns(String... header) {
        this.header = List.of(header);
    }

    /// Appends a row; a NaN stands for nothing.
    ///
    /// @param cells words or numbers, one for each column
    public void add(Object... cells) {
        rows.add(List.of(cells));
    }

    public String in(ForecastForm form) {
        return switch (form) {
            case TABLE -> table();
            case JSON -> json();
            case CSV -> csv();
        };
    }

    private String table() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header);
        rows.forEach(row -> lines.add(row.stream().map(Columns::shown).toList()));
        int[] width = new int[header.size()];
        for (List<String> line : lines) {
            for (int k = 0; k < width.length; k++) {
                width[k] = Math.max(width[k], line.get(k).length());
            }
        }
        return lines.stream().map(line -> aligned(line, width)).collect(Collectors.joining("\n"));
    }

    private String aligned(List<String> line, int[] width) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < width.length; k++) {
            boolean word = !rows.isEmpty() && rows.getFirst().get(k) instanceof String;
            String format = "%" + (word ? "-" : "") + width[k] + "s";
            text.append(k == 0 ? "" : "  ").append(format.formatted(line.get(k)));
        }
        return text.toString().stripTrailing();
    }

    /// Four significant places are enough for people.
    private static String shown(Object cell) {
        if (!(cell instanceof Double number)) {
            return cell.toString();
        }
        if (Double.isNaN(number)) {
            return "";
        }
        double size = Math.abs(number);
        String format = size >= 100 ? "%.1f" : size >= 0.01 || size == 0 ? "%.4f" : "%.6f";
        return String.format(Locale.ROOT, format, number);
    }

    private String csv() {
        StringBuilder text = new StringBuilder(String.join(",", header));
        for (List<Object> row : rows) {
            text.append('\n').append(row.stream().map(Columns::exact).collect(Collectors.joining(",")));
        }
        return text.toString();
    }

    private static String exact(Object cell) {
        if (cell instanceof Double number) {
            return Double.isFinite(number) ? rounded(number).toString() : "";
        }
        String text = cell.toString();
        return text.matches("[^,\"\\p{Cntrl}]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static Double rounded(double number) {
        double scale = Math.pow(10, DIGITS);
        return Math.abs(number) < 1e9 ? Math.rint(number * scale) / scale + 0.0 : number;
    }

    private String json() {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (List<Object> row : rows) {
            ObjectNode object = list.addObject();
            for (int k = 0; k < row.size(); k++) {
                put(object, header.get(k), row.get(k));
            }
        }
        return list.toPrettyString();
    }

    private static void put(ObjectNode object, String name, Object cell) {
        switch (cell) {
            case Double number when Double.isFinite(number) -> object.put(name, rounded(number));
            case Double ignored -> object.putNull(name);
            case Integer whole -> object.put(name, whole);
            default -> object.put(name, cell.toString());
        }
    }
}
