package org.openelecbay.simulation.scenario;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

/// A scenario that cannot be run: one sentence with the place, the value and a hint. Nothing was written.
public final class BadScenario extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private BadScenario(String message) {
        super(message);
    }

    /// @param place file and line, as in `scenario.yaml:12`
    /// @param what the field, its value and what is wrong with it
    /// @param hint one sentence or question that helps
    static BadScenario at(String place, String what, String hint) {
        return new BadScenario(place + ": " + what + ". " + hint);
    }

    static BadScenario unreadable(Path file, IOException cause) {
        String why = cause instanceof AccessDeniedException ? "access denied" : String.valueOf(cause.getMessage());
        return at(file.toString(), "The file cannot be read (" + Shown.of(why) + ")", "May you read it?");
    }
}
