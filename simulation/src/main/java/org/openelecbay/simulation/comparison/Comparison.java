package org.openelecbay.simulation.comparison;

import java.util.List;
import java.util.Locale;
import org.openelecbay.simulation.scenario.Scenario;

/// The figures of one scenario under several rules: one row a rule.
///
/// @param scenario of all rows
/// @param rows one a rule, in the order asked for
/// @param misfits rules that were asked for and do not fit the scenario
public record Comparison(Scenario scenario, List<RuleRow> rows, List<Misfit> misfits) {

    private static final String RULE = "rule";

    public Comparison {
        rows = List.copyOf(rows);
        misfits = List.copyOf(misfits);
    }

    /// The table as aligned text: one block a question, each with all rules and no wider than a terminal.
    public String text() {
        StringBuilder text = new StringBuilder();
        for (ColumnGroup group : groups()) {
            block(group, text);
        }
        if (!misfits.isEmpty()) {
            text.append("Rules that do not fit this scenario:%n".formatted());
            for (Misfit misfit : misfits) {
                text.append("  %s: %s%n".formatted(misfit.rule(), misfit.reason()));
            }
        }
        return text.toString();
    }

    List<ColumnGroup> groups() {
        return Columns.of(scenario.currency());
    }

    private void block(ColumnGroup group, StringBuilder text) {
        int widest = rows.stream().mapToInt(row -> row.rule().length()).max().orElse(0);
        String first = "%-" + Math.max(RULE.length(), widest) + "s";
        text.append(group.question()).append(System.lineSeparator());
        text.append(first.formatted(RULE));
        group.columns().forEach(column -> text.append(cell(column, column.name())));
        text.append(System.lineSeparator()).append(first.formatted(""));
        group.columns().forEach(column -> text.append(cell(column, column.unit())));
        text.append(System.lineSeparator());
        for (RuleRow row : rows) {
            text.append(first.formatted(row.rule()));
            group.columns()
                    .forEach(column -> text.append(cell(column, column.value().apply(row))));
            text.append(System.lineSeparator());
        }
        text.append(System.lineSeparator());
    }

    private String cell(Column column, String words) {
        int width = Math.max(column.name().length(), column.unit().length());
        for (RuleRow row : rows) {
            width = Math.max(width, column.value().apply(row).length());
        }
        return String.format(Locale.ROOT, "  %" + width + "s", words);
    }
}
