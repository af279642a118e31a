package org.openelecbay.grid.read.pandapower;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openelecbay.grid.read.CsvRow;
import org.openelecbay.grid.read.CsvTable;
import org.openelecbay.grid.read.UnreadableNetwork;

/// Files of one folder whose names begin alike: `cigre_lv_bus.csv`, `cigre_lv_line.csv` and so on.
///
/// @param folder where they lie
/// @param prefix what they begin with; may be empty
record TableSet(Path folder, String prefix) {

    private static final String BUS = "bus.csv";

    /// The sets that a path may mean: those of a folder, the one that a file belongs to, or the one whose files begin
    /// with it.
    static List<TableSet> at(Path path) {
        if (Files.isDirectory(path)) {
            return in(path);
        }
        Path folder = path.toAbsolutePath().getParent();
        Path last = path.getFileName();
        if (folder == null || last == null) {
            return List.of();
        }
        String name = last.toString();
        TableSet set = name.endsWith(BUS) && Files.isRegularFile(path)
                ? new TableSet(folder, name.substring(0, name.length() - BUS.length()))
                : new TableSet(folder, name + "_");
        return set.isWhole() ? List.of(set) : List.of();
    }

    private static List<TableSet> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(BUS))
                    .map(name -> new TableSet(folder, name.substring(0, name.length() - BUS.length())))
                    .filter(TableSet::isWhole)
                    .sorted((a, b) -> a.prefix.compareTo(b.prefix))
                    .toList();
        } catch (IOException e) {
            throw UnreadableNetwork.line(
                    folder.toString(),
                    UnreadableNetwork.WHOLE_FILE,
                    "cannot be listed (" + e.getMessage() + ").",
                    "May you read it?");
        }
    }

    /// Results have buses too, but no external grid.
    private boolean isWhole() {
        return Files.isRegularFile(file("bus")) && Files.isRegularFile(file("ext_grid"));
    }

    Path file(String table) {
        return folder.resolve(prefix + table + ".csv");
    }

    /// The lines of a table; none when there is no such file.
    List<CsvRow> rows(String table) {
        Path file = file(table);
        return Files.isRegularFile(file) ? CsvTable.read(file, ',').rows() : List.of();
    }

    /// The first line in service of a table.
    Optional<CsvRow> anyRow(String table) {
        return rows(table).stream().filter(row -> row.flag("in_service", true)).findFirst();
    }
}
