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
            throw new UncheckedIOException(
                    "The folder " + folder
                            + " cannot be made. Does a file stand in its way, or may you not write there?",
                    e);
        }
    }

    /// Writes text, over what stood there.
    ///
    /// @throws UnusableInput when a folder stands there
    /// @throws UncheckedIOException with one sentence when it cannot be written
    static void write(Path file, String text) {
        makeFolderOf(file);
        if (Files.isDirectory(file)) {
            throw new UnusableInput(file + " is a folder. Name a file in it.");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written. Is there room, and may you write there?", e);
        }
    }
}
