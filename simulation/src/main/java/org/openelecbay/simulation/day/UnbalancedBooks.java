package org.openelecbay.simulation.day;

/// Energy or money of a simulated day does not add up: a mistake of the program, never of a participant.
public final class UnbalancedBooks extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnbalancedBooks(String message) {
        super(message);
    }
}
