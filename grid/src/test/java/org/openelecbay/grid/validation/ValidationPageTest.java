package org.openelecbay.grid.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/validation.md` is what these tests measure. It is rewritten with `-Dvalidation=write`; the page says by which
/// command.
class ValidationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "validation.md");
    private static final String START = "<!-- generated:validation -->\n";
    private static final String END = "<!-- /generated -->";

    @Test
    void everyNetworkStaysWithinItsTolerance() {
        List<ValidationRow> rows = rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(23);
        for (ValidationRow row : rows) {
            double tolerance = Double.parseDouble(row.tolerance().split(" ")[0]);
            assertThat(row.difference()).as(row.toString()).isLessThan(tolerance);
        }
    }

    @Test
    void thePageSaysWhatIsMeasured() throws IOException {
        String page = Files.readString(PAGE);
        String filled = page.substring(0, page.indexOf(START) + START.length())
                + table(rows())
                + page.substring(page.indexOf(END));
        if ("write".equals(System.getProperty("validation"))) {
            Files.writeString(PAGE, filled);
        } else {
            assertThat(page)
                    .as("the table of docs/validation.md, to rewrite with -Dvalidation=write")
                    .isEqualTo(filled);
        }
    }

    private static List<ValidationRow> rows() {
        return Stream.of(EuropeanLvRows.rows(), MatpowerRows.rows(), CigreRows.rows(), IeeeFeeders.rows())
                .flatMap(List::stream)
                .toList();
    }

    private static String table(List<ValidationRow> rows) {
        return rows.stream()
                .map(row -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %s | %s | %s | %s | %s %s | %s |",
                        row.network(),
                        row.source(),
                        row.worstPlace(),
                        figure(row, row.ours()),
                        figure(row, row.published()),
                        difference(row),
                        row.tolerance(),
                        row.unit(),
                        row.explanation()))
                .collect(Collectors.joining("\n", """
                        | network | compared with | worst place | ours | theirs | difference | allowed | where it comes from |
                        |---|---|---|---|---|---|---|---|
                        """, "\n"));
    }

    private static String figure(ValidationRow row, double value) {
        return String.format(Locale.ROOT, row.unit().equals("V") ? "%.4f" : "%.6f", value);
    }

    /// Differences at the edge of the arithmetic are shown by their bound: the page is the same on every machine.
    private static String difference(ValidationRow row) {
        return row.difference() < 1e-9
                ? "below 1e-9 " + row.unit()
                : String.format(Locale.ROOT, "%.1e %s", row.difference(), row.unit());
    }
}
