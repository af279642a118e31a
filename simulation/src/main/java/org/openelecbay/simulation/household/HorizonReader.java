package org.openelecbay.simulation.household;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import org.openelecbay.simulation.input.YamlSection;
import org.openelecbay.simulation.input.YamlValue;

/// Reads the section `time` of a home.
final class HorizonReader {

    private static final int MOST_STEPS = 9_000;

    private HorizonReader() {}

    static Horizon read(YamlSection time) {
        time.allowOnly("start", "localOffset", "steps", "stepMinutes");
        YamlValue minutes = time.value("stepMinutes");
        int length = minutes.integer(1, Horizon.DAY);
        if (Horizon.DAY % length != 0) {
            throw minutes.bad("does not divide a day", "Use 5, 15, 30 or 60.");
        }
        YamlValue steps = time.value("steps");
        int count = steps.integer(0, MOST_STEPS);
        if (count == 0) {
            throw steps.bad("leaves nothing to plan", "Write 24 for a day of hours.");
        }
        return new Horizon(time.value("start").instant(), offset(time), count, length);
    }

    private static ZoneOffset offset(YamlSection time) {
        YamlValue offset = time.value("localOffset");
        try {
            return ZoneOffset.of(offset.text());
        } catch (DateTimeException e) {
            throw offset.bad("is no offset from UTC", "Write it in quotes, as in \"-07:00\".");
        }
    }
}
