package org.openelecbay.cli.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.home.schedule.Schedule;
import org.openelecbay.home.schedule.Shortfall;
import tools.jackson.databind.json.JsonMapper;

/// Writes a plan for people, for tables and for programs.
public final class PlanText {

    private static final double CSV_DIGITS = 1e9;

    private final PlannedHome planned;
    private final List<PlanColumn> columns;

    public PlanText(PlannedHome planned) {
        this.planned = planned;
        columns = planned.columns();
    }

    /// One row a step, then what it costs, what it saves and what it cannot serve.
    public String table() {
        List<String> lines = new ArrayList<>();
        lines.add(planned.home().name() + ": " + planned.count() + " steps of "
                + planned.home().horizon().minutes() + " min from " + planned.local(0) + " local time");
        lines.addAll(series());
        lines.add("");
        lines.addAll(totals());
        lines.addAll(shortfalls());
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> series() {
        List<List<String>> cells = columns.stream().map(PlanText::cells).toList();
        int[] widths = cells.stream()
                .mapToInt(each -> each.stream().mapToInt(String::length).max().orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < planned.count() + 2; row++) {
            StringBuilder line = new StringBuilder("%-16s".formatted(firstCell(row)));
            for (int column = 0; column < widths.length; column++) {
                line.append("  ").append(right(cells.get(column).get(row), widths[column]));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private String firstCell(int row) {
        return switch (row) {
            case 0 -> "local time";
            case 1 -> "";
            default -> planned.local(row - 2);
        };
    }

    /// Name, unit and one number a step.
    private static List<String> cells(PlanColumn column) {
        List<String> cells = new ArrayList<>(List.of(column.name(), column.unit()));
        for (double value : column.values()) {
            cells.add(number(value, column.decimals()));
        }
        return cells;
    }

    private List<String> totals() {
        Map<String, Double> with = CostRows.of(planned.plan().cost());
        Map<String, Double> without = CostRows.of(planned.unplanned().cost());
        String currency = planned.home().currency();
        List<String> lines = new ArrayList<>();
        lines.add("%-15s%12s%16s  %s"
                .formatted("cost", "planned", "doing nothing", currency)
                .stripTrailing());
        with.forEach((name, value) -> {
            double other = without.getOrDefault(name, 0.0);
            if (name.equals("total") || value != 0 || other != 0) {
                lines.add("%-15s%12s%16s".formatted(words(name), number(value, 4), number(other, 4)));
            }
        });
        lines.add("%-15s%12s".formatted("saved", number(planned.saving(), 4)));
        lines.add("%-15s%12s"
                .formatted(
                        "program",
                        planned.plan().method().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        if (planned.plan().gap() > 0) {
            lines.add("The search stopped at its limit; the cheapest plan could save %s %s more at most."
                    .formatted(number(planned.plan().gap(), 4), currency));
        }
        return lines;
    }

    private List<String> shortfalls() {
        List<String> lines = new ArrayList<>();
        named(planned.plan(), "The plan cannot serve everything:", lines);
        named(planned.unplanned(), "Doing nothing would not serve everything either:", lines);
        return lines;
    }

    private void named(Schedule schedule, String heading, List<String> lines) {
        if (!schedule.shortfalls().isEmpty()) {
            lines.add("");
            lines.add(heading);
            for (Shortfall each : schedule.shortfalls()) {
                lines.add("  " + planned.local(each.step()) + ": " + each.sentence());
            }
        }
    }

    /// A header with units and one row a step, to nine decimals; `timeUtc` is the start of the step.
    public String csv() {
        List<String> header = new ArrayList<>(List.of("timeUtc"));
        columns.forEach(column -> header.add(key(column)));
        List<String> lines = new ArrayList<>(List.of(String.join(",", header)));
        for (int step = 0; step < planned.count(); step++) {
            List<String> row = new ArrayList<>(List.of(planned.at(step).toString()));
            for (PlanColumn column : columns) {
                row.add(Double.toString(Math.rint(column.values()[step] * CSV_DIGITS) / CSV_DIGITS + 0.0));
            }
            lines.add(String.join(",", row));
        }
        return String.join("\n", lines);
    }

    /// Everything as one object.
    public String json() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("name", planned.home().name());
        root.put("currency", planned.home().currency());
        root.put("startUtc", planned.at(0).toString());
        root.put("stepMinutes", planned.home().horizon().minutes());
        root.put("method", planned.plan().method().name());
        root.put("gap", planned.plan().gap());
        Map<String, Object> series = new LinkedHashMap<>();
        columns.forEach(column -> series.put(key(column), column.values()));
        root.put("series", series);
        root.put("cost", CostRows.of(planned.plan().cost()));
        root.put("doingNothing", CostRows.of(planned.unplanned().cost()));
        root.put("saved", planned.saving());
        root.put("shortfalls", shortfalls(planned.plan()));
        root.put("shortfallsDoingNothing", shortfalls(planned.unplanned()));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static List<Map<String, Object>> shortfalls(Schedule schedule) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Shortfall each : schedule.shortfalls()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("what", each.what());
            one.put("step", each.step());
            one.put("amount", each.amount());
            one.put("sentence", each.sentence());
            all.add(one);
        }
        return all;
    }

    private static String key(PlanColumn column) {
        return column.name() + " (" + column.unit() + ")";
    }

    private static String words(String name) {
        return switch (name) {
            case "networkFees" -> "network fees";
            case "terminalWorth" -> "worth at end";
            default -> name;
        };
    }

    private static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /// Without a minus before zero.
    private static String number(double value, int decimals) {
        String text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0(\\.0*)?") ? text.substring(1) : text;
    }
}
