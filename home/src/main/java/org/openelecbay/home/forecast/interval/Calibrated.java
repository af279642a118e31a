package org.openelecbay.home.forecast.interval;

import java.util.Arrays;
import org.openelecbay.home.forecast.Forecaster;
import org.openelecbay.home.forecast.Levels;
import org.openelecbay.home.forecast.QuantileForecast;
import org.openelecbay.home.forecast.QuantileForecaster;
import org.openelecbay.home.forecast.Remembering;
import org.openelecbay.home.forecast.SeriesClock;
import org.openelecbay.home.forecast.Support;

/// Any forecaster with intervals that cover what they say: it issues forecasts of its own as values come, and tracks
/// the
/// usual size of their errors by slot of the day, and the quantiles of errors in that unit by quarter of the day, both
/// apart
/// by how far ahead they looked.
///
/// A forecaster of quantiles keeps its shape and is corrected; a forecaster of points gets its distribution from here,
/// and its median too, which is not its point where errors are skewed. Asking changes nothing.
public final class Calibrated implements QuantileForecaster {

    private static final int[] LAST_LEADS = {1, 2, 3, 6, 12, 18, 24};
    private static final int HOURS = 24;
    private static final int BLOCKS = 4;
    private static final double SMALL = 0.25;

    private final Forecaster inner;
    private final SeriesClock clock;
    private final Support support;
    private final Levels levels;
    private final int every;
    private final int horizon;
    private final int middle;
    private final Outstanding<Own> outstanding;
    private final QuantileTracker[][] trackers;
    private final UsualError[][] usual;

    /// A forecast of its own.
    ///
    /// @param raw quantiles before correction
    /// @param issued what was said
    private record Own(double[][] raw, double[][] issued) {}

    /// @param every after how many values it issues a forecast of its own; 1 learns most, larger numbers save time and
    /// should not divide a day
    public Calibrated(Forecaster inner, SeriesClock clock, Support support, Levels levels, int every) {
        if (every < 1) {
            throw new IllegalArgumentException("A forecast every " + every + " values cannot be. Give 1 or more.");
        }
        this.inner = inner;
        this.clock = clock;
        this.support = support;
        this.levels = levels;
        this.every = every;
        this.horizon = clock.stepsPerDay();
        this.middle = nearestToMedian(levels);
        this.outstanding = new Outstanding<>(horizon);
        this.trackers = new QuantileTracker[LAST_LEADS.length][BLOCKS];
        this.usual = new UsualError[LAST_LEADS.length][horizon];
        double spread = inner instanceof QuantileForecaster ? 0 : 1;
        for (int kind = 0; kind < LAST_LEADS.length; kind++) {
            int hours = LAST_LEADS[kind] - (kind == 0 ? 0 : LAST_LEADS[kind - 1]);
            int together = Math.max(1, hours * horizon / HOURS / every);
            Arrays.setAll(trackers[kind], block -> new QuantileTracker(levels, together, spread));
        }
        for (UsualError[] row : usual) {
            Arrays.setAll(row, slot -> new UsualError());
        }
    }

    private static int nearestToMedian(Levels levels) {
        int nearest = 0;
        for (int k = 1; k < levels.count(); k++) {
            if (Math.abs(levels.at(k) - 0.5) < Math.abs(levels.at(nearest) - 0.5)) {
                nearest = k;
            }
        }
        return nearest;
    }

    @Override
    public void observe(double value) {
        observe(value, Double.NaN);
    }

    @Override
    public void observe(double value, double temperatureC) {
        int index = inner.observed();
        outstanding.come(index, (own, lead) -> {
            if (lit(index)) {
                learn(index, lead, own, value);
            }
        });
        inner.observe(value, temperatureC);
        if (index >= horizon && index % every == 0) {
            double[][] raw = raw(horizon);
            outstanding.issue(index, new Own(raw, corrected(raw)));
        }
    }

    private void learn(int index, int lead, Own own, double value) {
        UsualError error = usual(index, lead);
        if (error.size() > 0) {
            double weight = Math.min(1, error.size() / (SMALL * largest(index, lead)));
            tracker(index, lead).learn(own.issued()[lead - 1], value, weight);
        }
        error.add(Math.abs(value - own.raw()[lead - 1][middle]));
    }

    /// The largest usual error among the slots that share a tracker.
    private double largest(int index, int lead) {
        int slotsPerBlock = horizon / BLOCKS;
        int first = clock.slotOfDay(index) * BLOCKS / horizon * slotsPerBlock;
        double largest = 0;
        for (int slot = first; slot < Math.min(horizon, first + slotsPerBlock); slot++) {
            largest = Math.max(largest, usual[kind(lead)][slot].size());
        }
        return Math.max(largest, usual(index, lead).size());
    }

    /// Points as the inner forecaster says them.
    @Override
    public double[] ahead(int steps) {
        return inner.ahead(steps);
    }

    @Override
    public QuantileForecast quantilesAhead(int steps) {
        Remembering.requireSteps(steps);
        return new QuantileForecast(levels, corrected(raw(steps)));
    }

    /// What is issued: raw quantiles with their corrections, put in order.
    private double[][] corrected(double[][] raw) {
        double[][] values = new double[raw.length][];
        int last = inner.observed() - 1;
        for (int lead = 1; lead <= raw.length; lead++) {
            double[] row = raw[lead - 1].clone();
            boolean lit = lit(last + lead);
            QuantileTracker tracker = tracker(last + lead, lead);
            double size = usual(last + lead, lead).size();
            for (int k = 0; k < row.length; k++) {
                row[k] = lit ? support.clip(row[k] + tracker.correction(k) * size) : 0;
            }
            Arrays.sort(row);
            values[lead - 1] = row;
        }
        return values;
    }

    /// False only in the dark of a series that goes with the sun.
    private boolean lit(int index) {
        return !support.sun() || clock.clearSkyWm2(index) > 0;
    }

    private double[][] raw(int steps) {
        double[][] rows = new double[steps][levels.count()];
        if (inner instanceof QuantileForecaster sure) {
            QuantileForecast quantiles = sure.quantilesAhead(steps);
            for (int step = 0; step < steps; step++) {
                for (int k = 0; k < levels.count(); k++) {
                    rows[step][k] = quantiles.quantile(step, levels.at(k));
                }
            }
        } else {
            double[] points = inner.ahead(steps);
            for (int step = 0; step < steps; step++) {
                Arrays.fill(rows[step], points[step]);
            }
        }
        return rows;
    }

    private QuantileTracker tracker(int index, int lead) {
        return trackers[kind(lead)][clock.slotOfDay(index) * BLOCKS / horizon];
    }

    private UsualError usual(int index, int lead) {
        return usual[kind(lead)][clock.slotOfDay(index)];
    }

    private int kind(int lead) {
        double hours = (double) lead * HOURS / horizon;
        int kind = 0;
        while (kind < LAST_LEADS.length - 1 && hours > LAST_LEADS[kind]) {
            kind++;
        }
        return kind;
    }

    @Override
    public int observed() {
        return inner.observed();
    }
}
