package org.openelecbay.grid.read.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.openelecbay.grid.read.UnreadableNetwork;

/// Finds out which format a network path has, and reads it.
public final class NetworkFiles {

    private NetworkFiles() {}

    /// Reads the network at a path: a file, a folder, or what the files of a set begin with.
    ///
    /// @throws UnreadableNetwork when no format fits, with those that are read; or when the format fits and its
    ///     content is wrong, with the file, the line and a hint
    public static ReadNetwork read(Path path) {
        return Arrays.stream(NetworkFormat.values())
                .filter(format -> format.fits(path))
                .findFirst()
                .orElseThrow(() -> unknown(path))
                .read(path);
    }

    private static UnreadableNetwork unknown(Path path) {
        String formats =
                Arrays.stream(NetworkFormat.values()).map(NetworkFormat::looks).collect(Collectors.joining("; "));
        return UnreadableNetwork.line(
                path.toString(),
                UnreadableNetwork.WHOLE_FILE,
                Files.exists(path) ? "is no network that is read here." : "There is no network here.",
                "Read are " + formats + ".");
    }
}
