package org.openelecbay.grid.read.ieee;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.openelecbay.grid.read.UnreadableNetwork;

/// The tables of one feeder's folder, found by how their names start: `line_data.csv`, `config.csv` or
/// `config_data.csv`, and so on.
final class Tables {

    private final Path folder;
    private final List<Path> files;

    Tables(Path folder) {
        this.folder = folder;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw UnreadableNetwork.line(
                    name(),
                    UnreadableNetwork.WHOLE_FILE,
                    "cannot be listed (" + e.getMessage() + ").",
                    "Is it a folder?");
        }
    }

    String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? folder.toString() : last.toString();
    }

    Optional<Sheet> find(String start) {
        return path(start, ".csv").map(Sheet::read);
    }

    boolean has(String start) {
        return path(start, ".csv").isPresent();
    }

    Sheet required(String start) {
        return find(start)
                .orElseThrow(() -> UnreadableNetwork.line(
                        start + "*.csv",
                        UnreadableNetwork.WHOLE_FILE,
                        "is missing in " + name() + ".",
                        "Is this the folder of an IEEE test feeder?"));
    }

    /// Where the nodes stand, from the file whose name ends in `BusXY.csv` or is `BusCoords.dat`; nowhere without one.
    Places places() {
        return new Places(files.stream()
                .filter(each -> lower(each).endsWith("busxy.csv") || lower(each).equals("buscoords.dat"))
                .findFirst()
                .map(each -> Sheet.read(each).rows)
                .orElse(List.of()));
    }

    private Optional<Path> path(String start, String end) {
        return files.stream()
                .filter(each -> lower(each).startsWith(start) && lower(each).endsWith(end))
                .findFirst();
    }

    private static String lower(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
