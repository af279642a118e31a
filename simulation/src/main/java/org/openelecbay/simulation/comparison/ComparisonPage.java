package org.openelecbay.simulation.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openelecbay.simulation.report.OfflinePage;
import org.openelecbay.simulation.scenario.Scenario;

/// The comparison as one page that opens offline: bars, one sortable table, and what every column means.
final class ComparisonPage {

    private ComparisonPage() {}

    /// Everything the page shows, in the shape in which its script reads it; all values as they are printed.
    private record Facts(Heading heading, List<Group> groups, List<Rule> rules, List<Misfit> misfits) {}

    private record Heading(
            String name, String title, String currency, long seed, int slots, int minutesPerSlot, String startUtc) {}

    private record Group(String question, List<Shown> columns) {}

    private record Shown(String name, String unit, String meaning) {}

    private record Rule(String name, String verdict, List<String> values) {}

    static String html(Comparison comparison) {
        Scenario scenario = comparison.scenario();
        return OfflinePage.html(
                "compare.html",
                "Rules compared: " + scenario.title(),
                facts(comparison),
                Map.of(),
                "page.js",
                "format.js",
                "colours.js",
                "table.js",
                "compare.js");
    }

    private static Facts facts(Comparison comparison) {
        Scenario scenario = comparison.scenario();
        return new Facts(
                new Heading(
                        scenario.name(),
                        scenario.title(),
                        scenario.currency(),
                        scenario.seed(),
                        scenario.time().slots(),
                        scenario.time().minutesPerSlot(),
                        scenario.time().start().toString()),
                comparison.groups().stream().map(ComparisonPage::group).toList(),
                comparison.rows().stream().map(row -> rule(row, comparison)).toList(),
                comparison.misfits());
    }

    private static Group group(ColumnGroup group) {
        return new Group(
                group.question(),
                group.columns().stream()
                        .map(column -> new Shown(column.name(), column.unit(), column.meaning()))
                        .toList());
    }

    private static Rule rule(RuleRow row, Comparison comparison) {
        List<String> values = new ArrayList<>();
        for (ColumnGroup group : comparison.groups()) {
            group.columns().forEach(column -> values.add(column.value().apply(row)));
        }
        return new Rule(row.rule(), row.verdict().name().toLowerCase(Locale.ROOT), values);
    }
}
