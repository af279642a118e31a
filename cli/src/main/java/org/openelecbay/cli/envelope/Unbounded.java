package org.openelecbay.cli.envelope;

/// A network for which no envelope or hosting capacity can be given; one sentence with a hint.
public final class Unbounded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unbounded(String message) {
        super(message);
    }
}
