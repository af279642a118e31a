package org.openelecbay.simulation.household;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.openelecbay.home.schedule.Steps;

/// The steps that are planned and where they lie in time.
///
/// @param start of the first step, UTC
/// @param offset local time less UTC
/// @param count how many steps are planned
/// @param minutes length of a step
/// @param listed how many values a list in the file has: at least `count`, of which the first are planned
public record Horizon(Instant start, ZoneOffset offset, int count, int minutes, int listed) {

    /// Minutes of a day.
    static final int DAY = 1_440;

    public Horizon {
        if (count < 1 || listed < count || minutes < 1 || minutes > DAY) {
            throw new IllegalArgumentException("A horizon of " + count + " steps of " + minutes + " min, out of "
                    + listed + ", is out of range. A plan needs at least one step.");
        }
    }

    /// All of the listed steps.
    public Horizon(Instant start, ZoneOffset offset, int count, int minutes) {
        this(start, offset, count, minutes, count);
    }

    public Steps steps() {
        return new Steps(count, minutes / 60.0);
    }

    /// The start of a step; that of step `count` is the end of the plan.
    public Instant at(int step) {
        return start.plus(Duration.ofMinutes((long) minutes * step));
    }

    /// What a clock on the wall shows at the start of a step, in minutes since midnight.
    public int localMinute(int step) {
        return at(step).atOffset(offset).toLocalTime().toSecondOfDay() / 60;
    }

    /// The same horizon with its first steps only.
    public Horizon first(int steps) {
        return new Horizon(start, offset, steps, minutes, listed);
    }
}
