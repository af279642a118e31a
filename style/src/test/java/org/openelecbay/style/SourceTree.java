package org.openelecbay.style;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The Java sources of every module, as the tests of this module read them.
final class SourceTree {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", "node_modules", "out");

    private final Path root;

    private SourceTree(Path root) {
        this.root = root;
    }

    static SourceTree ofRepository() {
        Path start = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        Path top = start.getFileName().toString().equals("style") ? start.getParent() : start;
        return new SourceTree(top);
    }

    List<Path> javaFiles() {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .filter(this::isOurs)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String nameOf(Path file) {
        return root.relativize(file).toString();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(Path file) {
        for (Path part : root.relativize(file)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }
}
