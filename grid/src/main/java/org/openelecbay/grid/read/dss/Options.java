package org.openelecbay.grid.read.dss;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// What `Set` commands say about the whole circuit.
final class Options {

    private static final double USUAL_HERTZ = 60;

    double hertz = USUAL_HERTZ;
    double loadMultiplier = 1;
    double[] voltageBases = {};
    boolean controlsOff;

    void set(Place place, Parameter word, Set<String> notes) {
        String written = word.name();
        if (written == null) {
            throw place.wrong("\"" + word.text() + "\" sets nothing.", "Write Set option=value.");
        }
        String key = written.toLowerCase(Locale.ROOT);
        Property given = new Property("Set", key, word, place);
        switch (key) {
            case "defaultbasefrequency", "basefrequency", "frequency" -> hertz = given.positive();
            case "voltagebases" -> {
                voltageBases = given.numbers();
                if (!Arrays.stream(voltageBases).allMatch(each -> each > 0)) {
                    throw given.wrong(given.text() + " are not all above zero.", "Write line-to-line kV.");
                }
            }
            case "controlmode" -> controlsOff = given.lower().startsWith("off");
            case "loadmult" -> loadMultiplier = given.number();
            default -> notes.add("Set " + written + " is left out: it steers how OpenDSS solves or shows.");
        }
    }
}
