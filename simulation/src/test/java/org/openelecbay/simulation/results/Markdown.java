package org.openelecbay.simulation.results;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tables as Markdown: the first column reads from the left, the others from the right.
final class Markdown {

    private Markdown() {}

    /// Published figures, ours, and the tests: in a column, or in a line when one test holds all of them.
    static String beside(String what, List<Row> rows) {
        Set<Proof> proofs = rows.stream().map(Row::proof).collect(Collectors.toSet());
        return proofs.size() == 1 ? oneTest(what, rows) : manyTests(what, rows);
    }

    private static String oneTest(String what, List<Row> rows) {
        return table(
                        List.of(what, "published", "ours", "difference"),
                        rows.stream().map(Markdown::numbers).toList())
                + "\nTest: " + rows.getFirst().proof().markdown() + "\n";
    }

    private static String manyTests(String what, List<Row> rows) {
        return table(
                List.of(what, "published", "ours", "difference", "test"),
                rows.stream()
                        .map(row -> Stream.concat(
                                        numbers(row).stream(),
                                        Stream.of(row.proof().markdown()))
                                .toList())
                        .toList(),
                "| --- | ---: | ---: | ---: | --- |");
    }

    private static List<String> numbers(Row row) {
        return List.of(row.figure(), row.published(), row.ours(), row.difference());
    }

    static String table(List<String> header, List<List<String>> rows) {
        String rule = "| --- |" + String.join("", Collections.nCopies(header.size() - 1, " ---: |"));
        return table(header, rows, rule);
    }

    private static String table(List<String> header, List<List<String>> rows, String rule) {
        return line(header) + rule + "\n" + rows.stream().map(Markdown::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
