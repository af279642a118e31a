package org.openelecbay.cli.forecast;

import java.util.List;
import org.openelecbay.home.forecast.QuantileForecast;
import org.openelecbay.simulation.forecast.BacktestScore;
import org.openelecbay.simulation.forecast.ForecastSubject;
import org.openelecbay.simulation.forecast.Method;

/// The tables of the command `forecast`.
public final class ForecastTables {

    private ForecastTables() {}

    /// An empty table of steps to come.
    public static Columns ahead() {
        return new Columns("column", "timeUtc", "p05", "p10", "p25", "p50", "p75", "p90", "p95");
    }

    /// Appends the steps of one series.
    public static void add(Columns table, ForecastSubject subject, QuantileForecast forecast) {
        for (int step = 0; step < forecast.steps(); step++) {
            table.add(
                    subject.name(),
                    subject.clock().startOf(subject.values().length + step).toString(),
                    forecast.quantile(step, 0.05),
                    forecast.quantile(step, 0.1),
                    forecast.quantile(step, 0.25),
                    forecast.quantile(step, 0.5),
                    forecast.quantile(step, 0.75),
                    forecast.quantile(step, 0.9),
                    forecast.quantile(step, 0.95));
        }
    }

    /// An empty table of scores.
    public static Columns scores() {
        return new Columns(
                "column",
                "method",
                "steps",
                "mae",
                "rmse",
                "nrmse",
                "skillPersistence",
                "skillSeasonal",
                "pinball",
                "crps",
                "cover80",
                "cover90",
                "seconds");
    }

    /// Appends the scores of one series; skills are those of the mean absolute error.
    public static void add(Columns table, ForecastSubject subject, List<BacktestScore> scores) {
        for (BacktestScore score : scores) {
            double installed = subject.installed();
            table.add(
                    subject.name(),
                    score.method().label(),
                    score.count(),
                    score.errors().mae(),
                    score.errors().rmse(),
                    Double.isNaN(installed) ? Double.NaN : score.errors().normalisedRmse(installed),
                    skill(score, scores, Method.PERSISTENCE),
                    skill(score, scores, Method.SEASONAL_NAIVE),
                    score.pinball(),
                    score.crps(),
                    score.coverage80(),
                    score.coverage90(),
                    score.seconds());
        }
    }

    private static double skill(BacktestScore score, List<BacktestScore> scores, Method reference) {
        return scores.stream()
                .filter(each -> each.method() == reference)
                .mapToDouble(score::skillAgainst)
                .findFirst()
                .orElse(Double.NaN);
    }
}
