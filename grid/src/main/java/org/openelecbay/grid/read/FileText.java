package org.openelecbay.grid.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/// Turns the bytes of a file into text.
final class FileText {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private FileText() {}

    /// UTF-8, or Latin-1 where it is not; unpacked when the name ends in `.gz`; without a byte order mark.
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
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
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
