package org.openelecbay.simulation.forecast;

import java.util.Optional;
import org.openelecbay.home.forecast.QuantileForecast;
import org.openelecbay.home.forecast.score.PointErrors;
import org.openelecbay.home.forecast.score.Scores;

/// How good one method was on one series; errors in the unit of the series.
public final class BacktestScore {

    private final Method method;
    private final Optional<BacktestScore> next;
    private final PointErrors points = new PointErrors();
    private double pinball;
    private double crps;
    private int within80;
    private int within90;
    private long nanos;

    private BacktestScore(Method method, Optional<BacktestScore> next) {
        this.method = method;
        this.next = next;
    }

    static BacktestScore of(Method method) {
        return new BacktestScore(method, Optional.of(new BacktestScore(method, Optional.empty())));
    }

    /// The score of the forecasts of the next step alone; without a step where they were not asked for.
    ///
    /// @throws IllegalStateException when this is such a score
    public BacktestScore nextStep() {
        return next.orElseThrow(() -> new IllegalStateException("This is the score of the next step already."));
    }

    void add(QuantileForecast forecast, int step, double point, double observed) {
        points.add(point, observed);
        double[] levels = forecast.levels().values();
        double[] quantiles = forecast.of(step);
        double sum = 0;
        for (int k = 0; k < levels.length; k++) {
            sum += Scores.pinball(levels[k], quantiles[k], observed);
        }
        pinball += sum / levels.length;
        crps += Scores.quantileCrps(levels, quantiles, observed);
        within80 += within(forecast, step, 0.8, observed) ? 1 : 0;
        within90 += within(forecast, step, 0.9, observed) ? 1 : 0;
    }

    private static boolean within(QuantileForecast forecast, int step, double share, double observed) {
        return observed >= forecast.lower(step, share) && observed <= forecast.upper(step, share);
    }

    void took(long moreNanos) {
        nanos += moreNanos;
    }

    public Method method() {
        return method;
    }

    /// How many steps were scored.
    public int count() {
        return points.count();
    }

    /// The errors of the points: medians, and of naive methods what they say themselves.
    public PointErrors errors() {
        return points;
    }

    /// Mean pinball loss over all levels.
    public double pinball() {
        return pinball / Math.max(1, count());
    }

    /// Mean continuous ranked probability score.
    public double crps() {
        return crps / Math.max(1, count());
    }

    /// Share of steps inside the interval of 80 %.
    public double coverage80() {
        return (double) within80 / Math.max(1, count());
    }

    /// Share of steps inside the interval of 90 %.
    public double coverage90() {
        return (double) within90 / Math.max(1, count());
    }

    /// Time of observing, fitting and forecasting, seconds.
    public double seconds() {
        return nanos / 1e9;
    }

    /// Skill of the mean absolute error against another method's.
    public double skillAgainst(BacktestScore reference) {
        return Scores.skill(points.mae(), reference.points.mae());
    }
}
