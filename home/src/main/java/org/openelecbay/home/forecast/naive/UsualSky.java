package org.openelecbay.home.forecast.naive;

import java.util.Arrays;
import org.openelecbay.home.forecast.Remembering;
import org.openelecbay.home.forecast.SeriesClock;

/// What panels usually give under the sky of a slot: the median of value / clear sky over the same slot of the last
/// days, times the clear sky to come, moved a share of the way by how the last day was.
///
/// Each slot of a roof has its own index, so that its tilt, its direction and what shades it need not be known.
public final class UsualSky extends Remembering {

    private static final double LEAST_CLEAR_WM2 = 25;
    private static final double MOST_RATIO = 3;

    private final SeriesClock clock;
    private final double persistence;
    private final double[][] indices;
    private final int[] days;
    private final double[] usual;
    private final double[] cameInDay;
    private final double[] usualInDay;

    /// @param clock with a place
    /// @param days over how many the median goes, at least 1
    /// @param persistence from 0, the last day does not matter, to 1, its ratio to the usual is kept
    public UsualSky(SeriesClock clock, int days, double persistence) {
        if (clock.place().isEmpty()) {
            throw new IllegalArgumentException("The usual sky needs a place. Give latitude and longitude.");
        }
        if (days < 1 || !(persistence >= 0 && persistence <= 1)) {
            throw new IllegalArgumentException("A usual sky over " + days + " days with a persistence of " + persistence
                    + " cannot be. Give a day or more, and a share from 0 to 1.");
        }
        int slots = clock.stepsPerDay();
        this.clock = clock;
        this.persistence = persistence;
        this.indices = new double[slots][days];
        this.days = new int[slots];
        this.usual = new double[slots];
        this.cameInDay = new double[slots];
        this.usualInDay = new double[slots];
    }

    @Override
    protected void learn(int step, double value, double temperatureC) {
        int slot = clock.slotOfDay(step);
        double clear = clock.clearSkyWm2(step);
        cameInDay[slot] = 0;
        usualInDay[slot] = 0;
        if (clear < LEAST_CLEAR_WM2) {
            return;
        }
        if (days[slot] > 0) {
            cameInDay[slot] = value;
            usualInDay[slot] = usual[slot] * clear;
        }
        double[] last = indices[slot];
        last[days[slot]++ % last.length] = value / clear;
        usual[slot] = median(Arrays.copyOf(last, Math.min(days[slot], last.length)));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }

    @Override
    protected double[] expected(int steps) {
        double came = Arrays.stream(cameInDay).sum();
        double expected = Arrays.stream(usualInDay).sum();
        double ratio = expected > 0 ? Math.clamp(came / expected, 0, MOST_RATIO) : 1;
        double moved = 1 + persistence * (ratio - 1);
        int next = history().size();
        double[] ahead = new double[steps];
        for (int k = 0; k < steps; k++) {
            double clear = clock.clearSkyWm2(next + k);
            ahead[k] = clear < LEAST_CLEAR_WM2 ? 0 : usual[clock.slotOfDay(next + k)] * clear * moved;
        }
        return ahead;
    }
}
