package org.openelecbay.simulation.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/// Whether a folder is there, or can be made, to write results into; asked before a run that would be for nothing.
public final class Room {

    private Room() {}

    /// Fails when the folder, or the nearest one above it that is there, is no folder or may not be written to.
    ///
    /// @throws UncheckedIOException whose message names the place and a hint
    public static void require(Path folder) {
        if (folder.toString().isEmpty()) {
            throw refused(folder, "the name of the folder is empty", new IOException());
        }
        for (Path above = folder.toAbsolutePath(); above != null; above = above.getParent()) {
            if (Files.exists(above)) {
                if (!Files.isDirectory(above)) {
                    throw refused(folder, above + " is no folder", new NotDirectoryException(above.toString()));
                }
                if (!Files.isWritable(above)) {
                    throw refused(folder, above + " may not be written to", new IOException());
                }
                return;
            }
        }
    }

    /// What stands in the way of writing, in one sentence with a hint.
    public static UncheckedIOException refused(Path place, IOException cause) {
        String kind = cause.getClass().getSimpleName().replace("Exception", "");
        return refused(place, kind + " " + cause.getMessage(), cause);
    }

    static UncheckedIOException refused(Path place, String why, IOException cause) {
        return new UncheckedIOException(
                "The results cannot be written to " + place + ": " + why + ". Choose another folder with --out.",
                cause);
    }
}
