package org.openelecbay.cli;

/// An argument or file that a command cannot use; one sentence with the value and a hint.
final class UnusableInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableInput(String message) {
        super(message);
    }
}
