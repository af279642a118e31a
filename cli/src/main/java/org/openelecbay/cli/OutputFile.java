package org.openelecbay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that a command writes: it appears whole or not at all.
final class OutputFile {

    private OutputFile() {}

    /// Writes text, over what stood there.
    ///
    /// @throws UncheckedIOException with one sentence when it cannot be written
    static void write(Path file, String text) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written (" + e.getMessage() + ").", e);
        }
    }
}
