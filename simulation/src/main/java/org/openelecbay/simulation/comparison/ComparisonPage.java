package org.openelecbay.simulation.comparison;

import java.util.List;
import java.util.Locale;
import org.openelecbay.simulation.indicator.Outcome;
import org.openelecbay.simulation.output.Decimals;

/// The comparison as one page: a bar a rule for the community's saving, and the table.
final class ComparisonPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 90rem; padding: 0 1rem; }
            table { border-collapse: collapse; } th, td { padding: .3rem .7rem; text-align: right; white-space: nowrap; }
            th:first-child, td:first-child { text-align: left; } tr + tr { border-top: 1px solid #8884; }
            .scroll { overflow-x: auto; } .unit { font-weight: normal; opacity: .7; }
            .bar { display: inline-block; height: .8rem; vertical-align: middle; }
            .better { background: #0072b2; } .worse { background: #d55e00; }
            """;

    private ComparisonPage() {}

    static String html(Comparison comparison) {
        Outcome first = comparison.outcomes().getFirst();
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
                + escaped("Rules compared: " + first.scenario().name()) + "</title>\n<style>\n" + STYLE
                + "</style>\n</head>\n<body>\n<h1>" + escaped(first.scenario().title())
                + "</h1>\n<p>The same day, the same "
                + "forecasts and the same feeder under each rule; seed "
                + first.scenario().seed() + ", "
                + first.scenario().time().slots() + " slots of "
                + first.scenario().time().minutesPerSlot()
                + " minutes from " + first.scenario().time().start() + " (UTC).</p>\n"
                + savings(comparison) + table(comparison.columns()) + "</body>\n</html>\n";
    }

    private static String savings(Comparison comparison) {
        double widest = comparison.outcomes().stream()
                .mapToDouble(each -> Math.abs(share(each)))
                .max()
                .orElse(0);
        StringBuilder html =
                new StringBuilder("<h2>What the community saves against the supplier alone</h2>\n<table>\n");
        for (Outcome outcome : comparison.outcomes()) {
            double width = widest == 0 ? 0 : Math.abs(share(outcome)) / widest * 30;
            html.append("<tr><td>")
                    .append(escaped(outcome.day().rule()))
                    .append("</td><td>")
                    .append(Decimals.signedPercent(share(outcome)))
                    .append(" %</td><td style=\"text-align:left\">")
                    .append(String.format(
                            Locale.ROOT,
                            "<span class=\"bar %s\" style=\"width:%.2frem\"></span>",
                            share(outcome) < 0 ? "worse" : "better",
                            width))
                    .append(share(outcome) < 0 ? " worse" : "")
                    .append("</td></tr>\n");
        }
        return html.append("</table>\n").toString();
    }

    private static String table(List<Comparison.Column> columns) {
        StringBuilder html = new StringBuilder("<h2>All figures</h2>\n<div class=\"scroll\"><table>\n<tr>");
        for (Comparison.Column column : columns) {
            html.append("<th>")
                    .append(escaped(column.name()))
                    .append("<br><span class=\"unit\">")
                    .append(escaped(column.unit()))
                    .append("</span></th>");
        }
        html.append("</tr>\n");
        for (int row = 0; row < columns.getFirst().values().size(); row++) {
            html.append("<tr>");
            for (Comparison.Column column : columns) {
                html.append("<td>").append(escaped(column.values().get(row))).append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</table></div>\n").toString();
    }

    private static double share(Outcome outcome) {
        return outcome.indicators().money().savingShare().orElse(0.0);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
