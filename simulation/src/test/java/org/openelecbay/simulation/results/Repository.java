package org.openelecbay.simulation.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Files of this repository, found from the folder in which the tests of this module run.
final class Repository {

    private Repository() {}

    static Path file(String first, String... more) {
        Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        Path top = start.getFileName().toString().equals("simulation") ? start.getParent() : start;
        return top.resolve(Path.of(first, more));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of a CSV file without comments and header.
    static List<String[]> rows(Path file) {
        return text(file)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }
}
