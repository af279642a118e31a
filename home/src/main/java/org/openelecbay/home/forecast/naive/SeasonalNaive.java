package org.openelecbay.home.forecast.naive;

import java.util.Arrays;
import org.openelecbay.home.forecast.Remembering;

/// Every step will be as the same step of the last season was; before a season was observed, as the last value.
public final class SeasonalNaive extends Remembering {

    private final int season;

    /// @param season its length in steps, such as 24 for a day of hours
    public SeasonalNaive(int season) {
        if (season < 1 || season > MOST_STEPS) {
            throw new IllegalArgumentException(
                    "A season of " + season + " steps is outside 1 to " + MOST_STEPS + ". A day of hours has 24.");
        }
        this.season = season;
    }

    @Override
    protected double[] expected(int steps) {
        int count = history().size();
        double[] ahead = new double[steps];
        Arrays.setAll(ahead, k -> count < season ? history().last() : history().at(count - season + k % season));
        return ahead;
    }
}
