package org.openelecbay.home.schedule;

/// The steps of a horizon.
///
/// @param count at least 1
/// @param hours length of a step in hours, above 0
public record Steps(int count, double hours) {

    public Steps {
        if (count < 1) {
            throw new IllegalArgumentException("The horizon is empty. A plan needs at least one step.");
        }
        if (!(hours > 0 && hours <= 24)) {
            throw new IllegalArgumentException("A step of " + hours + " h is out of range; 0.25 is a quarter hour.");
        }
    }
}
