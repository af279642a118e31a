package org.openelecbay.home.forecast.smoothing;

import java.util.Arrays;
import org.openelecbay.home.forecast.Remembering;

/// Additive Holt-Winters: level, trend and season, each smoothed exponentially (spec scheduling 7.1).
///
/// The first two seasons start it: the level is the mean of the first, the trend the difference of their means over
/// the season's length, the season what the first deviates from its level. Then every value from index `season` on
/// moves them, with the new level in the season's update. Source: P. R. Winters, Management Science 6 (1960) 324-342;
/// C. C. Holt, ONR memorandum 52 (1957).
public final class HoltWinters extends Remembering {

    private final int season;
    private final Smoothing smoothing;
    private final double[] seasonal;
    private double level;
    private double trend;

    /// @param season its length in steps, at least 2
    public HoltWinters(int season, Smoothing smoothing) {
        if (season < 2 || season > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "A season of " + season + " steps is outside 2 to " + MOST_STEPS + ". A day of hours has 24.");
        }
        this.season = season;
        this.smoothing = smoothing;
        this.seasonal = new double[season];
    }

    /// One that has observed a series.
    public static HoltWinters after(double[] series, int season, Smoothing smoothing) {
        HoltWinters fitted = new HoltWinters(season, smoothing);
        for (double value : series) {
            fitted.observe(value);
        }
        return fitted;
    }

    @Override
    protected void learn(int index, double value, double temperatureC) {
        if (index == 2 * season - 1) {
            start();
        } else if (index >= 2 * season) {
            update(index, value);
        }
    }

    private void start() {
        level = mean(0);
        trend = (mean(season) - level) / season;
        for (int k = 0; k < season; k++) {
            seasonal[k] = history().at(k) - level;
        }
        for (int k = season; k < 2 * season; k++) {
            update(k, history().at(k));
        }
    }

    private double mean(int from) {
        double sum = 0;
        for (int k = from; k < from + season; k++) {
            sum += history().at(k);
        }
        return sum / season;
    }

    private void update(int index, double value) {
        double before = level;
        int slot = index % season;
        level = smoothing.alpha() * (value - seasonal[slot]) + (1 - smoothing.alpha()) * (level + trend);
        trend = smoothing.beta() * (level - before) + (1 - smoothing.beta()) * trend;
        seasonal[slot] = smoothing.gamma() * (value - level) + (1 - smoothing.gamma()) * seasonal[slot];
    }

    @Override
    protected double[] expected(int steps) {
        int count = history().size();
        double[] ahead = new double[steps];
        if (count < 2 * season) {
            Arrays.setAll(
                    ahead, k -> count < season ? history().last() : history().at(count - season + k % season));
        } else {
            Arrays.setAll(ahead, k -> level + (k + 1) * trend + seasonal[(count + k) % season]);
        }
        return ahead;
    }

    /// What the next step is expected to hold; what one-step errors are measured against.
    double next() {
        return level + trend + seasonal[history().size() % season];
    }

    /// The level after the last value; zero before two seasons were observed.
    public double level() {
        return level;
    }

    /// The change of the level in a step.
    public double trend() {
        return trend;
    }

    /// What each step of the season deviates from the level; element k belongs to index k modulo the season.
    public double[] seasonal() {
        return seasonal.clone();
    }
}
