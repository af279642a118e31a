package org.openelecbay.grid.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Where the files of one package lie: a directory, or the resources of this module.
abstract class Folder {

    /// The bytes of a file; absent when there is no such file.
    abstract byte @Nullable [] bytes(String file) throws IOException;

    /// How this folder is named in reports.
    abstract String name();

    static Folder of(Path directory) {
        return new Folder() {
            @Override
            byte @Nullable [] bytes(String file) throws IOException {
                Path path = directory.resolve(file);
                return Files.isRegularFile(path) ? Files.readAllBytes(path) : null;
            }

            @Override
            String name() {
                Path last = directory.getFileName();
                return last == null ? directory.toString() : last.toString();
            }
        };
    }

    static Folder ofResources(String directory) {
        return new Folder() {
            @Override
            byte @Nullable [] bytes(String file) throws IOException {
                try (InputStream in = Folder.class.getResourceAsStream(directory + "/" + file)) {
                    return in == null ? null : in.readAllBytes();
                }
            }

            @Override
            String name() {
                return directory.substring(directory.lastIndexOf('/') + 1);
            }
        };
    }

    boolean has(String file) {
        try {
            return bytes(file) != null;
        } catch (IOException e) {
            throw FileText.damaged(file, e);
        }
    }

    /// The text of a file, unpacked when its name ends in `.gz`.
    ///
    /// @throws UnreadableNetwork when it is missing or damaged
    String text(String file) {
        try {
            byte[] bytes = bytes(file);
            if (bytes == null) {
                throw UnreadableNetwork.line(
                        file,
                        UnreadableNetwork.WHOLE_FILE,
                        "is missing in " + name() + ".",
                        "Is this the right folder?");
            }
            return FileText.decode(file, bytes);
        } catch (IOException e) {
            throw FileText.damaged(file, e);
        }
    }
}
