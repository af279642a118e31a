package org.openelecbay.simulation.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The folder of one run's results: filled beside its place and put there whole, or not at all.
///
/// It replaces only what looks like older results, so that a slip in `--out` deletes nobody's files.
final class ResultFolder {

    private static final List<String> MARKS = List.of("bills.csv", "indicators.csv");

    private final Path target;
    private final Path parent;

    ResultFolder(Path parent, String name) {
        this.parent = parent;
        this.target = parent.resolve(name);
    }

    /// Writes the files of a folder.
    @FunctionalInterface
    interface Filling {
        void into(Path folder) throws IOException;
    }

    Path target() {
        return target;
    }

    /// Fails when the folder could not be put in its place.
    void requireRoom() {
        Room.require(parent);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isOlderResults()) {
            throw Room.refused(
                    target,
                    target + " exists and does not look like older results",
                    new FileAlreadyExistsException(target.toString()));
        }
    }

    /// Fills the folder and puts it in its place, replacing older results.
    void write(Filling filling) {
        requireRoom();
        Path fresh = beside("new");
        try {
            Files.createDirectories(parent);
            sweepLeftOvers();
            delete(fresh);
            Files.createDirectory(fresh);
            try {
                filling.into(fresh);
                replaceBy(fresh);
            } finally {
                delete(fresh);
            }
        } catch (IOException e) {
            throw Room.refused(target, e);
        } catch (UncheckedIOException e) {
            throw Room.refused(target, Objects.requireNonNull(e.getCause()));
        }
    }

    private void replaceBy(Path fresh) throws IOException {
        if (Files.notExists(target, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(fresh, target);
            return;
        }
        Path old = beside("old");
        delete(old);
        Files.move(target, old);
        try {
            Files.move(fresh, target);
        } catch (IOException e) {
            Files.move(old, target);
            throw e;
        }
        delete(old);
    }

    /// Deletes what runs that were killed have left beside the folder.
    private void sweepLeftOvers() throws IOException {
        String prefix = "." + target.getFileName() + "-new-";
        try (Stream<Path> files = Files.list(parent)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(prefix) && isOfADeadProcess(name.substring(prefix.length()))) {
                    delete(file);
                }
            }
        }
    }

    private static boolean isOfADeadProcess(String digits) {
        return digits.matches("[0-9]{1,9}")
                && ProcessHandle.of(Long.parseLong(digits)).isEmpty();
    }

    private Path beside(String what) {
        return parent.resolve("." + target.getFileName() + "-" + what + "-"
                + ProcessHandle.current().pid());
    }

    private boolean isOlderResults() {
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(target)) {
            List<Path> all = files.toList();
            boolean marked = MARKS.stream().allMatch(mark -> all.contains(target.resolve(mark)));
            boolean flat = all.stream().allMatch(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
            return all.isEmpty() || (marked && flat && !all.contains(target.resolve("scenario.yaml")));
        } catch (IOException e) {
            throw Room.refused(target, e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
