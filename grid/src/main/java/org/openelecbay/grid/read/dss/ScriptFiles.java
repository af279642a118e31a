package org.openelecbay.grid.read.dss;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openelecbay.grid.read.UnreadableNetwork;

/// Finds and reads the files of a circuit.
///
/// A file is looked for beside the one that names it, beside the master, and in the folder above the master, where
/// collections keep what their circuits share; never anywhere else. Upper and lower case count as the same.
final class ScriptFiles {

    private static final long LARGEST_BYTES = 64L << 20;

    final Path master;
    private final Path folder;
    private final Path boundary;

    ScriptFiles(Path master) {
        this.master = master.toAbsolutePath().normalize();
        Path parent = this.master.getParent();
        folder = parent == null ? this.master : parent;
        Path above = folder.getParent();
        boundary = above == null ? folder : above;
    }

    /// The file that `written` means in a command of the file `from`; absent when there is none.
    @Nullable
    Path find(Place place, Path from, String written) {
        String relative = written.replace('\\', '/');
        if (relative.startsWith("/") || relative.contains(":") || relative.indexOf('\0') >= 0) {
            throw place.wrong(
                    "\"" + written + "\" is not a path relative to this file.",
                    "Keep the files of a circuit together.");
        }
        Path base = from.getParent();
        for (Path start : base == null ? List.of(folder, boundary) : List.of(base, folder, boundary)) {
            Path found = walk(place, written, start, relative);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Path walk(Place place, String written, Path start, String relative) {
        Path at = start;
        for (String step : relative.split("/+", -1)) {
            if (step.isEmpty() || step.equals(".")) {
                continue;
            }
            Path next = step.equals("..") ? at.getParent() : child(at, step);
            if (next == null) {
                return null;
            }
            if (!next.startsWith(boundary)) {
                throw place.wrong(
                        "\"" + written + "\" lies outside the folder of the circuit.",
                        "Keep the files of a circuit together.");
            }
            at = next;
        }
        return Files.isRegularFile(at) ? at : null;
    }

    private static @Nullable Path child(Path folder, String name) {
        Path exact = folder.resolve(name);
        if (Files.exists(exact) || !Files.isDirectory(folder)) {
            return Files.exists(exact) ? exact : null;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(each -> String.valueOf(each.getFileName()).equalsIgnoreCase(name))
                    .sorted()
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// The lines of a file in UTF-8, or Latin-1 where it is not.
    static List<String> lines(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw UnreadableNetwork.line(
                        name(file), UnreadableNetwork.WHOLE_FILE, "is larger than 64 MB.", "Is this a circuit file?");
            }
            byte[] bytes = Files.readAllBytes(file);
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString()
                        .lines()
                        .toList();
            } catch (CharacterCodingException e) {
                return new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
            }
        } catch (IOException e) {
            throw UnreadableNetwork.line(
                    name(file),
                    UnreadableNetwork.WHOLE_FILE,
                    "cannot be read (" + e.getMessage() + ").",
                    "Is the path right?");
        }
    }
}
