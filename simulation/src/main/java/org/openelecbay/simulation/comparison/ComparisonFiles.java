package org.openelecbay.simulation.comparison;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.openelecbay.simulation.output.Room;

/// Writes `compare-<scenario>.csv` and `compare-<scenario>.html`, one page that opens offline. The CSV leaves out what
/// differs from run to run, so that two runs with one seed write the same bytes.
public final class ComparisonFiles {

    private ComparisonFiles() {}

    /// Writes both files into a folder, each whole or not at all.
    ///
    /// @return the page
    public static Path write(Comparison comparison, Path folder) {
        String name = "compare-" + comparison.scenario().name();
        try {
            Files.createDirectories(folder);
            place(folder.resolve(name + ".csv"), csv(comparison));
            Path page = folder.resolve(name + ".html");
            place(page, ComparisonPage.html(comparison));
            return page;
        } catch (IOException e) {
            throw Room.refused(folder, e);
        }
    }

    private static String csv(Comparison comparison) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            List<Column> columns = comparison.groups().stream()
                    .flatMap(group -> group.columns().stream())
                    .filter(Column::repeats)
                    .toList();
            List<String> header = new ArrayList<>(List.of("rule"));
            columns.forEach(column -> header.add(column.header()));
            csv.writeRecord(header);
            for (RuleRow row : comparison.rows()) {
                List<String> cells = new ArrayList<>(List.of(row.rule()));
                columns.forEach(column -> cells.add(column.value().apply(row)));
                csv.writeRecord(cells);
            }
        }
        return text.toString();
    }

    private static void place(Path file, String text) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
