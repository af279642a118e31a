package org.openelecbay.home.forecast.boosting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.openelecbay.home.chance.Seeds;
import org.openelecbay.home.forecast.Levels;
import org.openelecbay.home.forecast.QuantileForecast;
import org.openelecbay.home.forecast.QuantileForecaster;
import org.openelecbay.home.forecast.Remembering;
import org.openelecbay.home.forecast.SeriesClock;
import org.openelecbay.home.forecast.Support;
import org.openelecbay.home.forecast.adaptive.Deviations;
import org.openelecbay.home.forecast.interval.Outstanding;

/// Boosted quantiles of what a series deviates from its profile: one set of trees for all steps ahead, with lags, the
/// calendar, the warmth, the clear sky and how far ahead as features, fitted anew every eight weeks on the last pairs.
///
/// Until the first fit, after four weeks, every quantile is the profile.
public final class BoostedForecaster implements QuantileForecaster {

    private static final int PROFILE_DAYS = 15;
    private static final int FIRST_FIT_DAYS = 28;
    private static final int DAYS_BETWEEN_FITS = 56;
    private static final int MOST_ROWS = 8_000;
    private static final int CALENDAR = 6;
    private static final int FEATURES = Deviations.FEATURES + CALENDAR;

    private final SeriesClock clock;
    private final Support support;
    private final Levels levels;
    private final BoostingOptions options;
    private final int day;
    private final int pairsPerStep;
    private final Deviations deviations;
    private final Outstanding<Asked[]> asked;
    private final double[][] rows = new double[MOST_ROWS][];
    private final double[] answers = new double[MOST_ROWS];
    private long pairs;
    private int observed;
    private @Nullable QuantileBoosting fitted;

    /// A pair whose answer is still to come.
    private record Asked(int lead, double[] row, double base) {}

    public BoostedForecaster(SeriesClock clock, Support support, Levels levels, BoostingOptions options) {
        this.clock = clock;
        this.support = support;
        this.levels = levels;
        this.options = options;
        this.day = clock.stepsPerDay();
        this.pairsPerStep = Math.max(1, 24 / day * 2);
        this.deviations = new Deviations(clock, support, PROFILE_DAYS);
        this.asked = new Outstanding<>(day);
    }

    @Override
    public void observe(double value) {
        observe(value, Double.NaN);
    }

    @Override
    public void observe(double value, double temperatureC) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "Step " + observed + " has the value " + value + ". Fill holes before forecasting.");
        }
        int index = observed++;
        asked.come(index, (pending, lead) -> {
            for (Asked each : pending) {
                if (each.lead() == lead && lit(index)) {
                    int place = (int) (pairs++ % MOST_ROWS);
                    rows[place] = each.row();
                    answers[place] = value - each.base();
                }
            }
        });
        deviations.learn(index, value, temperatureC);
        asked.issue(index, drawn(index));
        if (due(index)) {
            int count = (int) Math.min(pairs, MOST_ROWS);
            fitted = QuantileBoosting.fit(Arrays.copyOf(rows, count), Arrays.copyOf(answers, count), levels, options);
        }
    }

    /// Pairs at steps ahead that depend on nothing but the step itself.
    private Asked[] drawn(int index) {
        Asked[] drawn = new Asked[pairsPerStep];
        for (int k = 0; k < pairsPerStep; k++) {
            int lead = 1 + (int) Math.floorMod(Seeds.derive(index, k), (long) day);
            drawn[k] = new Asked(lead, row(index, lead), base(index + lead));
        }
        return drawn;
    }

    private boolean due(int index) {
        int since = index + 1 - FIRST_FIT_DAYS * day;
        return since >= 0 && since % (DAYS_BETWEEN_FITS * day) == 0 && pairs > 0;
    }

    private double base(int index) {
        return deviations.profile(index) * deviations.scale(index);
    }

    private boolean lit(int index) {
        return deviations.scale(index) > 0;
    }

    private double[] row(int index, int lead) {
        double[] row = new double[FEATURES];
        deviations.features(index, lead, row);
        int target = index + lead;
        row[0] = lead;
        row[Deviations.FEATURES] = clock.slotOfDay(target);
        row[Deviations.FEATURES + 1] = clock.dayOfWeek(target);
        row[Deviations.FEATURES + 2] = clock.weekend(target) ? 1 : 0;
        row[Deviations.FEATURES + 3] = deviations.profile(target);
        row[Deviations.FEATURES + 4] = support.sun() ? deviations.scale(target) : 0;
        row[Deviations.FEATURES + 5] = clock.startOf(target).getEpochSecond() / 86_400 % 365;
        return row;
    }

    @Override
    public QuantileForecast quantilesAhead(int steps) {
        Remembering.requireSteps(steps);
        double[][] values = new double[steps][levels.count()];
        QuantileBoosting trees = fitted;
        for (int lead = 1; lead <= steps && observed > 0; lead++) {
            int target = observed - 1 + lead;
            double base = base(target);
            double[] quantiles = trees != null && lit(target)
                    ? trees.quantiles(row(observed - 1, lead))
                    : new double[levels.count()];
            Arrays.setAll(values[lead - 1], k -> support.clip(base + quantiles[k]));
        }
        return new QuantileForecast(levels, values);
    }

    @Override
    public int observed() {
        return observed;
    }
}
