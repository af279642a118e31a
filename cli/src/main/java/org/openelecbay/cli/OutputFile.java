package org.openelecbay.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that a command writes: it appears whole or not at all.
final class OutputFile {

    private OutputFile() {}

    /// Makes the folder of a file where it is missing.
    ///
    /// @throws UncheckedIOException with one sentence when that fails
    static void makeFolderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be made (" + e.getMessage() + ").", e);
        }
    }

    /// Writes text, over what stood there.
    ///
    /// @throws UncheckedIOException with one sentence when it cannot be written
    static void write(Path file, String text) {
        makeFolderOf(file);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written (" + e.getMessage() + ").", e);
        }
    }
}
