package org.openelecbay.cli.vector;

/// A vector file that cannot be used at all; one sentence with the file, the place and a hint.
public final class UnreadableVector extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableVector(String message) {
        super(message);
    }
}
