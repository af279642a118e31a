package org.openelecbay.simulation.household;

import org.openelecbay.simulation.input.YamlValue;

/// Reads a moment of the horizon: a step counted from 0, or a local time of day that falls on the start of a step.
final class MomentReader {

    private final Horizon horizon;

    MomentReader(Horizon horizon) {
        this.horizon = horizon;
    }

    static boolean isClock(YamlValue value) {
        return value.text().contains(":");
    }

    /// The step of a moment, the first at or after `from`; a time of day may lie up to a day later, even beyond the
    /// horizon.
    int step(YamlValue value, int from) {
        if (!isClock(value)) {
            return value.integer(0, horizon.listed());
        }
        int ahead = Math.floorMod(value.minuteOfDay() - horizon.localMinute(from), Horizon.DAY);
        if (ahead % horizon.minutes() != 0) {
            throw value.bad("lies inside a step of " + horizon.minutes() + " minutes", "Choose the start of a step.");
        }
        return from + ahead / horizon.minutes();
    }

    /// The step of a moment inside the horizon, its end included.
    int inside(YamlValue value, int from) {
        int step = step(value, from);
        if (step > horizon.count()) {
            throw value.bad(
                    "lies after the end of the plan, " + horizon.at(horizon.count()),
                    "Plan more steps, or leave it out.");
        }
        return step;
    }
}
