package org.openelecbay.home.forecast.adaptive;

import org.openelecbay.home.forecast.History;
import org.openelecbay.home.forecast.SeriesClock;
import org.openelecbay.home.forecast.Support;

/// How a series deviates from its profile, and what of that is known when a forecast is issued.
public final class Deviations {

    /// How many features [#features] gives.
    public static final int FEATURES = 9;

    private static final double LEAST_CLEAR_WM2 = 25;
    private static final double STANDARD_WM2 = 1_000;

    private final SeriesClock clock;
    private final Support support;
    private final int day;
    private final SlotProfile profile;
    private final SlotProfile warmth;
    private final History scaled = new History();
    private final History deviations = new History();
    private final History warmths = new History();
    private double lastDay;
    private double lastWeek;
    private double warmDay;

    /// @param profileDays over how many days of a kind the profile averages
    public Deviations(SeriesClock clock, Support support, int profileDays) {
        this.clock = clock;
        this.support = support;
        this.day = clock.stepsPerDay();
        this.profile = new SlotProfile(clock, profileDays, !support.sun());
        this.warmth = new SlotProfile(clock, profileDays);
    }

    /// What a value is divided by: 1, or the clear sky in kW/m2; 0 in the dark.
    public double scale(int index) {
        if (!support.sun()) {
            return 1;
        }
        double clear = clock.clearSkyWm2(index);
        return clear < LEAST_CLEAR_WM2 ? 0 : clear / STANDARD_WM2;
    }

    /// How much a step counts: squared errors of values, not of indices.
    double weight(int index) {
        double scale = scale(index);
        return scale * scale;
    }

    /// A value over its scale; the profile's in the dark.
    public double scaled(int index, double value) {
        double scale = scale(index);
        return scale > 0 ? value / scale : profile(index);
    }

    /// What the scaled series holds on average in a slot.
    public double profile(int index) {
        return profile.at(index);
    }

    /// Takes the value of the next step.
    public void learn(int index, double value, double temperatureC) {
        double held = scaled(index, value);
        double deviation = held - profile.at(index);
        double warm = Double.isNaN(temperatureC) ? 0 : temperatureC - warmth.at(index);
        scaled.add(held);
        deviations.add(index < day ? 0 : deviation);
        warmths.add(index < day ? 0 : warm);
        lastDay += (deviations.last() - back(deviations, index - day)) / day;
        lastWeek += (deviations.last() - back(deviations, index - 7 * day)) / (7.0 * day);
        warmDay += (warmths.last() - back(warmths, index - day)) / day;
        if (scale(index) > 0) {
            profile.learn(index, held);
        }
        if (!Double.isNaN(temperatureC)) {
            warmth.learn(index, temperatureC);
        }
    }

    private static double back(History history, int index) {
        return index < 0 ? 0 : history.at(index);
    }

    /// What is known at the end of step `index` about the step `lead` later, in deviations from its profile: 1; the
    /// last
    /// deviation, those two before, the means of a quarter of a day, a day and a week; the last value of the same
    /// slot;
    /// the one a week before; the warmth of the last day.
    public void features(int index, int lead, double[] into) {
        double expected = profile.at(index + lead);
        int days = (lead + day - 1) / day;
        into[0] = 1;
        into[1] = back(deviations, index);
        into[2] = back(deviations, index - 1);
        into[3] = recent(index, day / 4);
        into[4] = lastDay;
        into[5] = lastWeek;
        into[6] = known(index + lead - days * day, expected);
        into[7] = known(index + lead - (days + 6) / 7 * 7 * day, expected);
        into[8] = warmDay;
    }

    private double known(int index, double expected) {
        return index < 0 ? 0 : scaled.at(index) - expected;
    }

    private double recent(int index, int steps) {
        double sum = 0;
        int count = Math.max(1, steps);
        for (int k = 0; k < count; k++) {
            sum += back(deviations, index - k);
        }
        return sum / count;
    }
}
