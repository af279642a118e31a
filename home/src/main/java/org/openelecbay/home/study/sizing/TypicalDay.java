package org.openelecbay.home.study.sizing;

import org.openelecbay.home.schedule.Household;

/// A day that stands for several of a year.
///
/// @param home the household on that day, without the battery that is to be sized
/// @param weight how many days of a year it stands for, not negative
public record TypicalDay(Household home, double weight) {

    public TypicalDay {
        if (!(weight >= 0)) {
            throw new IllegalArgumentException(
                    "A typical day has the weight " + weight + ". It is a number of days; 365 in all make a year.");
        }
    }
}
