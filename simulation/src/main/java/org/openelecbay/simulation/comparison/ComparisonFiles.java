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

/// Writes `compare-<scenario>.csv` and `compare-<scenario>.html`, one page that opens offline.
public final class ComparisonFiles {

    private ComparisonFiles() {}

    /// Writes both files into a folder, each whole or not at all.
    ///
    /// @return the page
    public static Path write(Comparison comparison, Path folder) {
        String name = "compare-" + comparison.outcomes().getFirst().scenario().name();
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
            List<Comparison.Column> columns = comparison.columns();
            csv.writeRecord(columns.stream().map(ComparisonFiles::header).toList());
            for (int row = 0; row < comparison.outcomes().size(); row++) {
                List<String> cells = new ArrayList<>();
                for (Comparison.Column column : columns) {
                    cells.add(column.values().get(row));
                }
                csv.writeRecord(cells);
            }
        }
        return text.toString();
    }

    private static String header(Comparison.Column column) {
        return column.unit().isEmpty() ? column.name() : column.name() + " (" + column.unit() + ")";
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
