package org.openelecbay.simulation.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openelecbay.home.forecast.QuantileForecast;
import org.openelecbay.home.forecast.QuantileForecaster;
import org.openelecbay.home.forecast.SeriesClock;

/// Tries methods on the past of a series: day-ahead from every midnight, each from what came before it alone.
public final class Backtest {

    private Backtest() {}

    /// The scores of all methods, in their order.
    ///
    /// @param progress told of each method before it starts
    /// @throws IllegalArgumentException when the series ends before the first forecast is over
    public static List<BacktestScore> run(
            ForecastSubject subject, List<Method> methods, BacktestOptions options, Consumer<Method> progress) {
        int[] issues = issues(subject, options);
        if (issues.length == 0) {
            throw new IllegalArgumentException("The series " + subject.name() + " has " + subject.values().length
                    + " steps, too few for " + options.training() + " of training and a forecast of "
                    + options.horizon() + " from midnight. Give a longer series, or a shorter training or horizon.");
        }
        List<BacktestScore> scores = new ArrayList<>();
        for (Method method : methods) {
            progress.accept(method);
            scores.add(scored(subject, method, options, issues));
        }
        return scores;
    }

    private static double[] points(Method method, QuantileForecaster forecaster, QuantileForecast forecast) {
        return method.isNaive() ? forecaster.ahead(forecast.steps()) : forecast.medians();
    }

    /// The steps at whose start a forecast is issued.
    private static int[] issues(ForecastSubject subject, BacktestOptions options) {
        SeriesClock clock = subject.clock();
        List<Integer> issues = new ArrayList<>();
        int midnights = 0;
        for (int step = options.training(); step + options.horizon() <= subject.values().length; step++) {
            if (clock.slotOfDay(step) == 0 && midnights++ % options.everyDays() == 0) {
                issues.add(step);
            }
        }
        return issues.stream().mapToInt(Integer::intValue).toArray();
    }

    private static BacktestScore scored(ForecastSubject subject, Method method, BacktestOptions options, int[] issues) {
        BacktestScore score = BacktestScore.of(method);
        double[] values = subject.values();
        double[] warmth = subject.temperatureC();
        long begin = System.nanoTime();
        QuantileForecaster forecaster = method.forecaster(subject, options.training());
        score.took(System.nanoTime() - begin);
        int observed = 0;
        for (int issue : issues) {
            begin = System.nanoTime();
            while (observed < issue) {
                if (options.nextStep() && observed >= options.training() && subject.counts(observed)) {
                    QuantileForecast next = forecaster.quantilesAhead(1);
                    score.nextStep().add(next, 0, points(method, forecaster, next)[0], values[observed]);
                }
                forecaster.observe(values[observed], warmth.length == 0 ? Double.NaN : warmth[observed]);
                observed++;
            }
            QuantileForecast forecast = forecaster.quantilesAhead(options.horizon());
            score.took(System.nanoTime() - begin);
            double[] points = points(method, forecaster, forecast);
            for (int step = 0; step < options.horizon(); step++) {
                if (subject.counts(issue + step)) {
                    score.add(forecast, step, points[step], values[issue + step]);
                }
            }
        }
        return score;
    }
}
