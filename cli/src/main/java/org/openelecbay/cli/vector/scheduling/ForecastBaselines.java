package org.openelecbay.cli.vector.scheduling;

import java.util.Arrays;
import org.openelecbay.cli.vector.Given;
import org.openelecbay.cli.vector.Result;
import org.openelecbay.cli.vector.Topic;
import org.openelecbay.cli.vector.UnusableCase;
import org.openelecbay.home.forecast.Forecaster;
import org.openelecbay.home.forecast.naive.Drift;
import org.openelecbay.home.forecast.naive.Persistence;
import org.openelecbay.home.forecast.naive.SeasonalNaive;
import org.openelecbay.home.forecast.score.PointErrors;
import org.openelecbay.home.forecast.score.Scores;
import org.openelecbay.home.forecast.smoothing.HoltWinters;
import org.openelecbay.home.forecast.smoothing.Smoothing;
import tools.jackson.databind.node.ObjectNode;

/// `forecast-baselines`: persistence, drift, seasonal naive and additive Holt-Winters (spec scheduling 7.1).
///
/// Without `trainLength` the whole series is learned; without all of `alpha`, `beta` and `gamma` the smoothing with the
/// least squared one-step errors is taken. Errors are those of the values after the training, as far as there are any.
/// Element k of
/// `finalSeasonal` belongs to the indices that leave k when divided by the season.
public final class ForecastBaselines implements Topic {

    @Override
    public ObjectNode answer(Given inputs) {
        double[] series = inputs.numbers("series");
        int train = inputs.has("trainLength") ? inputs.whole("trainLength") : series.length;
        if (train < 1 || train > series.length) {
            throw new UnusableCase("The trainLength " + train + " is outside 1 to the " + series.length + " values.");
        }
        double[] past = Arrays.copyOf(series, train);
        double[] future = Arrays.copyOfRange(series, train, series.length);
        int season = inputs.whole("season");
        int horizon = inputs.has("horizon") ? inputs.whole("horizon") : season;
        HoltWinters smoothed = HoltWinters.after(past, season, smoothing(inputs, past, season));
        ObjectNode result = Result.object();
        ObjectNode mae = Result.object();
        ObjectNode rmse = Result.object();
        add("persistence", learned(new Persistence(), past), horizon, future, result, mae, rmse);
        add("drift", learned(new Drift(), past), horizon, future, result, mae, rmse);
        add("seasonalNaive", learned(new SeasonalNaive(season), past), horizon, future, result, mae, rmse);
        add("holtWinters", smoothed, horizon, future, result, mae, rmse);
        result.set("finalLevel", Result.number(smoothed.level()));
        result.set("finalTrend", Result.number(smoothed.trend()));
        result.set("finalSeasonal", Result.numbers(smoothed.seasonal()));
        if (!mae.isEmpty()) {
            result.set("mae", mae);
            result.set("rmse", rmse);
            double skill = Scores.skill(
                    mae.get("holtWinters").doubleValue(), mae.get("persistence").doubleValue());
            result.set("skillVsPersistenceMae", Result.number(skill));
        }
        return result;
    }

    private static void add(
            String name,
            Forecaster forecaster,
            int horizon,
            double[] future,
            ObjectNode result,
            ObjectNode mae,
            ObjectNode rmse) {
        double[] ahead = forecaster.ahead(horizon);
        result.set(name, Result.numbers(ahead));
        int scored = Math.min(horizon, future.length);
        if (scored > 0) {
            PointErrors errors = PointErrors.of(Arrays.copyOf(ahead, scored), Arrays.copyOf(future, scored));
            mae.set(name, Result.number(errors.mae()));
            rmse.set(name, Result.number(errors.rmse()));
        }
    }

    private static Smoothing smoothing(Given inputs, double[] past, int season) {
        if (!inputs.has("alpha") && !inputs.has("beta") && !inputs.has("gamma")) {
            return Smoothing.leastSquares(past, season);
        }
        return new Smoothing(inputs.number("alpha"), inputs.number("beta", 0), inputs.number("gamma", 0));
    }

    private static Forecaster learned(Forecaster forecaster, double[] past) {
        for (double value : past) {
            forecaster.observe(value);
        }
        return forecaster;
    }
}
