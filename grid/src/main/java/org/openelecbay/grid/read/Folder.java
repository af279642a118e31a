package org.openelecbay.grid.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
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
            throw unreadable(file, e);
        }
    }

    /// The text of a file, unpacked when its name ends in `.gz`.
    ///
    /// @throws UnreadableNetwork when it is missing, damaged or not UTF-8
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
            return Text.decode(file, bytes);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static UnreadableNetwork unreadable(String file, IOException cause) {
        return Text.damaged(file, cause);
    }

    /// Bytes to text.
    static final class Text {

        private static final String BYTE_ORDER_MARK = "\uFEFF";

        private Text() {}

        static String decode(String file, byte[] bytes) throws IOException {
            byte[] plain = file.endsWith(".gz") ? unpacked(bytes) : bytes;
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(plain))
                        .toString();
                return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            } catch (CharacterCodingException e) {
                return new String(plain, StandardCharsets.ISO_8859_1);
            }
        }

        private static byte[] unpacked(byte[] bytes) throws IOException {
            try (InputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(bytes))) {
                return in.readAllBytes();
            }
        }

        static UnreadableNetwork damaged(String file, IOException cause) {
            return UnreadableNetwork.line(
                    file,
                    UnreadableNetwork.WHOLE_FILE,
                    "cannot be read (" + cause.getMessage() + ").",
                    "Is it damaged or still being written?");
        }
    }
}
