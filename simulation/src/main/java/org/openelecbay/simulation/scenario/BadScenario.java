package org.openelecbay.simulation.scenario;

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
}
