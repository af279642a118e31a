package org.openelecbay.cli.powerflow;

/// A network or minute for which there is no power flow; one sentence with the value and a hint.
public final class Unsolvable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unsolvable(String message) {
        super(message);
    }
}
