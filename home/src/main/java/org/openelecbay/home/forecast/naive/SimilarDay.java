package org.openelecbay.home.forecast.naive;

import java.util.Arrays;
import org.openelecbay.home.forecast.Remembering;
import org.openelecbay.home.forecast.SeriesClock;

/// Every step will be as the same step of the last day of its kind was: workdays follow workdays, days of the weekend
/// days of the weekend. What tariffs by time of use ask for.
public final class SimilarDay extends Remembering {

    private final SeriesClock clock;
    private final double[][] last;
    private final boolean[][] known;

    public SimilarDay(SeriesClock clock) {
        this.clock = clock;
        this.last = new double[2][clock.stepsPerDay()];
        this.known = new boolean[2][clock.stepsPerDay()];
    }

    @Override
    protected void learn(int index, double value, double temperatureC) {
        int kind = clock.weekend(index) ? 1 : 0;
        last[kind][clock.slotOfDay(index)] = value;
        known[kind][clock.slotOfDay(index)] = true;
    }

    @Override
    protected double[] expected(int steps) {
        int next = history().size();
        double[] ahead = new double[steps];
        Arrays.setAll(ahead, k -> like(next + k));
        return ahead;
    }

    private double like(int index) {
        int kind = clock.weekend(index) ? 1 : 0;
        int slot = clock.slotOfDay(index);
        if (known[kind][slot]) {
            return last[kind][slot];
        }
        return known[1 - kind][slot] ? last[1 - kind][slot] : history().last();
    }
}
