package org.openelecbay.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// Standard output that remembers why a write did not arrive, so that a full disk is no success.
final class StandardOutput extends FilterOutputStream {

    private Optional<String> failure = Optional.empty();

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream to) {
        super(to);
    }

    @Override
    public void write(int each) throws IOException {
        write(new byte[] {(byte) each}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException e) {
            failure = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    /// Why something did not arrive; empty when all did, or when the reader of a pipe wanted no more.
    Optional<String> failure() {
        return failure.filter(why -> !why.contains("Broken pipe"));
    }
}
