package org.openelecbay.simulation.input;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/// A file of a person that cannot be used: one sentence with the place, the value and a hint. Nothing was written.
public final class BadInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BadInput(String message) {
        super(message);
    }

    /// The complaint about one place.
    ///
    /// @param place file and line, as in `scenario.yaml:12`
    /// @param what the field, its value and what is wrong with it
    /// @param hint one sentence or question that helps
    public static BadInput at(String place, String what, String hint) {
        return new BadInput(place + ": " + what + ". " + hint);
    }

    public static BadInput unreadable(Path file, IOException cause) {
        String why = cause instanceof AccessDeniedException ? "access denied" : String.valueOf(cause.getMessage());
        return at(file.toString(), "The file cannot be read (" + Shown.of(why) + ")", "May you read it?");
    }
}
